# Set-up, sample documents and checks. Users' messages are Vietnamese, comments English.

BIN := .venv/bin

.PHONY: help report test lint pictures contact bench rehearsal clean

help: ## Liệt kê các lệnh
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

report: ## Cài những gì còn thiếu, lập mọi văn bản mẫu (DOCX, PDF) vào out/
	@.ci/setup.sh report
	@$(BIN)/reportgen render data --out out

test: lint ## Cài công cụ kiểm thử, kiểm tra mã nguồn và chạy mọi phép thử
	$(BIN)/pytest -n 2

lint: ## Chỉ kiểm tra mã nguồn: ruff, mypy
	@.ci/setup.sh test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

pictures: ## Vẽ lại các hình trong README, sổ tay mẫu từ văn bản mẫu
	@.ci/setup.sh test
	@$(BIN)/reportgen render data --out out
	@$(BIN)/python docs/pictures.py
	@$(BIN)/python docs/block_pictures.py
	@$(BIN)/python docs/preview_picture.py

contact: ## Vẽ trang đầu, trang cuối của mọi thể loại theo mọi quy định vào out/the-loai.png
	@.ci/setup.sh test
	@$(BIN)/python docs/contact_sheet.py

bench: ## Đo tốc độ và bộ nhớ
	@.ci/setup.sh bench
	@$(BIN)/python -m benchmarks

rehearsal: ## Diễn tập cả nước: 3.321 xã, một kỳ; ngắt lúc nào cũng được, chạy lại thì làm tiếp
	@.ci/setup.sh report
	@$(BIN)/python -m benchmarks.rehearsal

clean: ## Xóa văn bản trong out/ và các tệp tạm (giữ .venv)
	rm -rf out build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -path ./.venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
