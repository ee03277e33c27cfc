# `beian poll` 说的话。

cli-poll = 向备案系统查询还在办理的备案进度
    .once = 现在就查一次，不管到没到时间
    .office = 备案系统地址；案卷簿里只有一个时可以不填
    .token_file = 存放访问令牌的文件
    .passphrase_file = 存放案卷簿口令的文件；不写就用数据文件夹里的密钥文件
    .more = 不加 --once 时会一直查询：只在工作日 9:00 至 18:00、情况可能有变化时才问，按 Ctrl+C 结束。
cli-poll-asked = 查询了 { $asked } 份备案，其中 { $news } 份有新进度。
cli-poll-lost = { $case }：备案系统已查不到这份备案，请联系接入商核实。
