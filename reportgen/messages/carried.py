"""Sentences about period data that a document carries: why they do not come out of it."""

from reportgen.messages.message import Message, Messages, both

CARRIED: Messages = {
    "khong-phai-docx-pdf": both(
        Message(
            "đây không phải tệp Word (.docx) hay PDF",
            "chọn văn bản do reportgen làm, dạng DOCX hoặc PDF",
        ),
        Message("this is no Word file (.docx) and no PDF", "name a document made by reportgen"),
    ),
    "khong-mang-du-lieu": both(
        Message(
            "tệp không mang dữ liệu kỳ",
            "làm lại văn bản bằng reportgen render: DOCX mang dữ liệu, trừ khi --carry bỏ đi; "
            "PDF chỉ mang khi có --carry docx,pdf",
        ),
        Message(
            "the file carries no period data",
            "make it anew with reportgen render: a DOCX carries them unless --carry leaves them "
            "out, a PDF with --carry docx,pdf only",
        ),
    ),
    "dinh-kem-la": both(
        Message(
            "tệp có đính kèm ({value}), nhưng không phải dữ liệu kỳ do reportgen ghi",
            "mở đính kèm bằng chương trình xem PDF; hoặc làm lại văn bản với --carry docx,pdf",
        ),
        Message(
            "the file has attachments ({value}), but none is period data written by reportgen",
            "open them in a PDF viewer, or make the document anew with --carry docx,pdf",
        ),
    ),
    "nhieu-du-lieu": both(
        Message(
            "tệp mang nhiều dữ liệu kỳ khác nhau: {value}",
            "không rõ lấy dữ liệu nào; dùng văn bản gốc, chưa ghép với văn bản khác",
        ),
        Message(
            "the file carries several different period data: {value}",
            "which one counts is not known; use the document before it was joined with another",
        ),
    ),
    "du-lieu-bi-doi": both(
        Message(
            "dữ liệu kỳ trong tệp ({value}) không còn nguyên vẹn: mã băm SHA-256 không khớp",
            "dùng bản gốc của văn bản, hoặc tệp kỳ của đơn vị gửi",
        ),
        Message(
            "the period data in the file ({value}) are not what they were: their SHA-256 differs",
            "use the original of the document, or its sender's period file",
        ),
    ),
    "du-lieu-qua-lon": both(
        Message(
            "dữ liệu kỳ trong tệp lớn hơn {limit} MB: không lấy ra",
            "xin lại văn bản, hoặc tệp kỳ, từ đơn vị gửi",
        ),
        Message(
            "the period data in the file are larger than {limit} MB: not taken out",
            "ask its sender for the document or the period file again",
        ),
    ),
    "pdf-qua-lon": both(
        Message(
            "tệp PDF lớn hơn {limit} MB: không đọc dữ liệu trong đó",
            "dùng bản PDF do reportgen làm, hoặc bản DOCX, hoặc tệp kỳ của đơn vị gửi",
        ),
        Message(
            "the PDF is larger than {limit} MB: no data are read from it",
            "use the PDF as reportgen made it, the DOCX, or its sender's period file",
        ),
    ),
    "pdf-mat-khau": both(
        Message(
            "tệp PDF đang đặt mật khẩu hoặc hạn chế quyền: không đọc được dữ liệu",
            "bỏ mật khẩu rồi thử lại, hoặc dùng bản chưa đặt mật khẩu",
        ),
        Message(
            "the PDF is encrypted: its data cannot be read",
            "take the password away, or use the file from before",
        ),
    ),
    "pdf-hong": both(
        Message(
            "tệp PDF bị hỏng, hoặc giải nén ra quá lớn ({reason}): không đọc",
            "xin lại tệp từ người gửi",
        ),
        Message(
            "the PDF is damaged, or unpacks to too much ({reason}): not read",
            "ask its sender for another",
        ),
    ),
    "tep-da-co": both(
        Message(
            "đã có tệp khác nội dung ở «{value}»: không ghi đè",
            "chọn tên khác, hoặc thêm --force nếu muốn thay",
        ),
        Message(
            "another file stands at «{value}»: not overwritten",
            "choose another name, or add --force to replace it",
        ),
    ),
}
