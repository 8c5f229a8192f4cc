"""Sentences on a cluster of machines: of the address that is asked for, and of its workers."""

from reportgen.messages.message import Message, Messages, both

CLUSTER: Messages = {
    "cum-khong-toi": both(
        Message(
            "không nối được với bộ điều phối «{value}»: {why}",
            "xem địa chỉ, cổng, tường lửa, chứng chỉ TLS, và dask scheduler có đang chạy không",
        ),
        Message(
            "the scheduler «{value}» cannot be reached: {why}",
            "check address, port, firewall, TLS certificates, and that dask scheduler is running",
        ),
    ),
    "cum-can-chung-chi": both(
        Message(
            "bộ điều phối «{value}» dùng TLS nhưng thiếu chứng chỉ",
            "ghi đủ --tls-ca, --tls-cert, --tls-key",
        ),
        Message(
            "the scheduler «{value}» uses TLS, but certificates are missing",
            "give --tls-ca, --tls-cert and --tls-key",
        ),
    ),
    "cum-khong-co-may": both(
        Message(
            "bộ điều phối «{value}» không có máy nào làm được việc trong {seconds} giây",
            "chạy dask worker trên các máy, xem chúng có nối được với bộ điều phối không",
        ),
        Message(
            "the scheduler «{value}» has had no worker that can work for {seconds} seconds",
            "start dask worker on the machines, check that they reach the scheduler",
        ),
    ),
    "cum-mat": both(
        Message(
            "mất liên lạc với bộ điều phối «{value}» giữa chừng",
            "chạy lại cùng lệnh: văn bản nào đã ghi thì không làm lại",
        ),
        Message(
            "the scheduler «{value}» was lost during the run",
            "run the same command again: what has been written is not made again",
        ),
    ),
    "cum-loi": both(
        Message("cụm máy «{value}» không làm được việc: {why}", "xem nhật ký của dask worker"),
        Message("the cluster «{value}» cannot work: {why}", "see the log of dask worker"),
    ),
    "may-khac": both(
        Message(
            "máy «{value}» khác máy này ở: {known}",
            "cài cùng phiên bản reportgen, thư viện, phông chữ, mẫu rồi chạy lại dask worker",
        ),
        Message(
            "the worker «{value}» differs from this machine in: {known}",
            "install the same reportgen, libraries, fonts, templates; restart dask worker",
        ),
    ),
    "may-khong-lam-duoc": both(
        Message("máy «{value}» không làm việc được: {why}", "xem nhật ký của dask worker ở máy ấy"),
        Message("the worker «{value}» cannot work: {why}", "see the log of dask worker there"),
    ),
}
