# 材料包：交给接入商备案系统的东西，装成一个文件。

packet-remarks = 可能被退回，建议核对（{ $count }）
packet-required = 必须
packet-optional = 可以没有
packet-later = 初审后再要
packet-sheet = 可复制的填报内容
    .lead = 按备案系统的顺序排列。名称下面的一行可以整行复制；括号里的代码只供核对。
packet-secret = （不写在这里；请在程序里复制，或自己填写）
packet-coded = { $value }（代码 { $code }）
packet-of-site = { $label }，第 { $site } 个网站
packet-checklist = 清单
packet-manifest = 文件目录和校验值
packet-held = 包里有
packet-missing = 还缺
packet-nothing_missing = 不缺，要的图片都在。
packet-sign = 要签字盖章
packet-sign-paper =
    网站负责人用黑色签字笔在 papers 里的核验单上签全名，与身份证一致。
    盖单位公章，印文清楚、完整；日期留空。
    pictures 里的扫描件如果是旧的打印件，请重新扫描。
packet-sign-app = 不用打印、签字或盖章；上面还缺的授权书、承诺书，平台要时再办。
packet-after = 接下来
packet-after-paper =
    在浏览器里打开接入商的备案系统，照 copy-sheet.txt 逐项填写。
    把 pictures 里的图片逐张传到上面写明的位置。
    提交以后留好签字盖章的原件，备案系统要求时寄出。
    收到短信验证码后按时填写。是否通过由管局决定。
packet-after-app =
    在浏览器里打开接入商的备案系统，照 copy-sheet.txt 逐项填写。
    把 pictures 里的图片逐张传到上面写明的位置。
    网站负责人在平台的手机应用里刷脸，然后提交。
    收到短信验证码后按时填写。是否通过由管局决定。
error-packet_unwritten = 材料包没有装成（{ $detail }）。
    .fix = 请关掉一些程序，再试一次。
