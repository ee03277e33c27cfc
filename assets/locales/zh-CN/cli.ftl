# 命令行 beian：说明、结果和拒绝的话。

cli-heading-usage = 用法
cli-heading-commands = 命令
cli-heading-arguments = 参数
cli-heading-options = 选项

cli-option = 几个命令共用的选项
    .lang = 语言：zh-CN 或 en；不写时看环境变量 BEIAN_LANG，再不然用中文
    .json = 在标准输出给出一份 JSON；进度和提示写到标准错误
    .help = 显示这份说明
    .version = 显示版本
    .case = 案卷文件（JSON）
    .now = 按这一天检查；不写就是今天（北京时间）
    .out = 放结果的文件夹；没有就新建

cli-beian = 备案台的命令行：填报、检查、打印、处理图片、提交、跟进。
    .more = 结束代码：0 完成；1 没有办成；2 给的内容看不懂或用法不对；3 有必须先改好的问题。
        数据文件夹：环境变量 BEIAN_HOME，不写就用系统为本程序留的位置。

cli-need = 要不要备案、备哪一种：不写答案，就列出全部问题
    .answers = 答案文件（JSON）：问题的代号和答案的代码；还不确定写 {"{"}"not_sure": true{"}"}
    .more = 备不了时，结束代码为 3；其余的结论都是 0。答案里看不懂的地方，结束代码为 2。

cli-new = 新建一份案卷文件：列出要填的每一项（空着）和填写说明
    .filing_type = 备案类型，例如 first_filing（首次备案）
    .province = 省份全称，例如 浙江省
    .road = 办理方式：paper（纸质办理）或 app（手机刷脸办理）
    .out = 要写的文件
    .force = 已有同名文件时覆盖它

cli-check = 检查案卷和它引用的图片，列出要改的地方
    .with = 同一个案卷簿里的另一个案卷，一并对照；可写多次
    .more = 有必须先改好的问题时，结束代码为 3。图片路径从案卷文件所在的文件夹算起。

cli-rule = 用一条规则判断一个值
    .kind = 规则，例如 uscc、resident_id、domain；写错时会列出全部
    .value = 要判断的值
    .batch = 一次判断一个表（CSV，列 kind、value，可加 expected）
    .domain = 网站的域名，判断 homepage_url 时对照；可写多次，不写就是 example.com
    .entity_name = 主办单位全称，判断网站名称时对照
    .more = 判断的结果就是回答，所以结果不合格时结束代码也是 0。
        表里有 expected 一列时（可写 a|b），会指出不一致的行；有不一致，结束代码为 1。

cli-materials = 这份案卷要哪些图片，为什么要，有什么限制

cli-print = 把要打印的表单生成 PDF
    .paper = 只要这一种表单，例如 verification_form
    .all = 连同可能用到、但没有人要求的表单
    .batch = 一次打印许多案卷（每行一份 JSON）
    .merged = 合成一个 PDF
    .no_code = 不印打印编号和二维码
    .example = 改印示例：填好、签好、盖好章的样子，每一处注明谁来写、用什么笔、可以避免哪种退回（人名、单位都是编的）
    .template = 用接入商自己的空白表（PDF、JPG、PNG、WebP、HEIC）来填
    .placement = 位置文件：哪一项填在空白表的哪里
    .write_placement = 把找到的位置写成文件，供您修改；不写 --out 就只写这一份
    .finish = 填好后的表单栏目：fields（还能改）、read-only（只能看）、flat（变成页面的一部分）
    .more = 生成这份案卷要交的每一种表单；按网站填的，每个网站一份。有字印不出来时，什么都不会写。

cli-pack = 把接入商备案系统要的东西装进一个 ZIP：可复制的填报内容、图片、表单、清单
    .out = 要写的 ZIP 文件
    .force = 已有同名文件时覆盖它
    .more = 有必须先改好的问题时，结束代码为 3；有图片不能用时为 2。这两种情况都不写文件。

cli-photo = 把照片处理成材料要求的样子：转正、去掉拍摄信息、压到限制以内
    .files = 照片文件；原文件不会改动
    .slot = 材料，例如 entity.certificate；写几个就各做一份
    .receiver = 交给谁：regulator（管局，各家都收），或接入商，例如 tencent、huawei
    .edit = 手工调整，一个 JSON 文件
    .turn = 顺时针转多少度
    .corners = 证件四个角的位置（占画面的比例，从左上角起顺时针），用来拉正；写 auto 就自动找
    .crop = 保留的部分（占画面的比例）
    .brightness = 亮度
    .contrast = 对比度
    .watermark = 斜着写上“仅用于ICP备案”、日期和接收方；只有证件照片可以
    .now = 水印上的日期；不写就是今天
    .more = 格式：JPG、PNG、WebP、HEIC、PDF（第一页）。有照片不能用时，结束代码为 2；其余的照样处理。按 Ctrl+C 停止，已做好的保留。

cli-scan = 认一认签好字的扫描件：是不是现在这一版，有没有漏盖章、写了日期
    .image = 扫描件或照片，原样保留
    .case = 它所属的案卷文件
    .code = 纸上印的打印码；认不出二维码时用
    .earlier = 较早的案卷文件或打印码，用来认出旧版
    .out = 拉正、裁好、压到限制以内的图片写到这里
    .more = 是现在这一版时结束代码为 0；旧版、别的案卷或认不出时为 3；文件不能用时为 2。

cli-office = 打开练习用的备案系统，按 Ctrl+C 关闭
    .listen = 监听的地址；端口写 0 就任选一个；不写就是 127.0.0.1:0
    .data = 它放数据的文件夹；访问令牌也存在里面的 token 文件
    .clock = 时间：real 与电脑一致，x60 快 60 倍，manual 停住、由练习接口拨动
    .script = 安排好的审核结果：随程序的名称，或一个 TOML 文件
    .seed = 随机数的种子；相同的种子，结果相同
    .db = PostgreSQL 数据库的地址，几台电脑合用一个备案系统时用；不写就用数据文件夹里的文件

cli-file = 提交案卷并跟进；中断后再运行一次，会接着办，不会重复提交
    .channel = 提交到哪里：practice（本机练习）或 http（一个备案系统）
    .office = 备案系统的网址
    .token_file = 存放访问令牌的文件
    .follow = 跟进到结束；练习时会替您走完每一步
    .passphrase_file = 存放案卷簿口令的文件；不写就用数据文件夹里的密钥文件
    .script = 练习时安排好的审核结果，见 beian office

cli-workdays = 按国务院公布的放假安排数工作日

cli-add = 某天之后第 N 个工作日是哪天
    .date = 从哪天起；当天不算
    .days = 数几个工作日

cli-count = 两天之间有几个工作日
    .from = 从哪天起；当天不算
    .to = 到哪天为止；当天也算

cli-schema = 输出案卷文件的 JSON 模式

# 检查

cli-check-clean = 没有发现问题。
cli-check-block = 必须先改好（{ $count }）
cli-check-warn = 可能被退回，建议核对（{ $count }）
cli-check-info = 供您了解（{ $count }）

# 单个值

cli-rule-value = 这一项
cli-rule-normal = 规范写法：{ $value }
cli-rule-disagrees = 与预期不一致：预期 { $expected }
cli-rule-batch = 共 { $count } 行，与预期不一致 { $differing } 行。
cli-verdict-valid = 合格
cli-verdict-normalise = 合格，需改成规范写法
cli-verdict-warn = 可能被退回
cli-verdict-invalid = 不合格
cli-verdict-unknown = 没有查到规定

# 材料

cli-material-required = 必须
cli-material-optional = 可以没有
cli-material-later = 初审后再要
cli-material-held = 已有 { $count } 张

# 要不要备案

cli-need-questions = 每个问题的代号、说明和可选的代码。先答第一题，后面的题随答案增减。
cli-need-reasons = 理由
cli-need-also = 一起要办的
cli-need-unsure = 还不确定的，这样查
cli-need-open = 还要回答
cli-need-takes = 要准备的
cli-need-days = 审核约 { $min } 至 { $max } 个工作日

# 新建

cli-new-done = 已写好 { $file }，共 { $count } 项。填好后用 beian check 检查。
cli-new-help = { $label }：{ $why }{ $where }例如：{ $good }
cli-new-choices = 。可选：{ $choices }

# 打印和图片

cli-print-draft = 提示：这份案卷还有必须先改好的问题，打印出来的只是草稿。
cli-photo-progress = 已处理 { $done } / { $all }
cli-photo-done = { $file } → { $out }（{ $kb } KB，{ $width }×{ $height }）
cli-photo-refused = { $file }：不能用

# 材料包

cli-pack-done = 材料包已装好：{ $file }（{ $count } 个文件，{ $kb } KB）

# 练习系统

cli-office-open =
    练习备案系统已打开：{ $address }
    访问令牌：{ $token }
cli-office-closed = 练习备案系统已关闭。

# 提交

cli-file-practice = 【练习】以下全部是练习，不是真实备案。
cli-file-opening = 正在建立申请…
cli-file-uploading = 正在上传图片… { $percent }%
cli-file-submitting = 正在提交…
cli-file-handed_in = 已交给备案系统。
cli-file-number-entity = 主体备案号：{ $number }
cli-file-number-site = 网站备案号：{ $number }
cli-file-not_handed_in = 没有提交：请先改好下面的问题。

# 工作日

cli-day-start = 起始日，不算
cli-day-work = 工作日
cli-day-make_up = 调休上班（{ $name }）
cli-day-holiday = 放假（{ $name }）
cli-day-weekend = 周末
cli-workdays-sum = 从 { $from } 的次日数到 { $end }，共 { $total } 个工作日。

# 拒绝

error-cli_output = 结果写不出去：{ $detail }
    .fix = 请检查输出的位置还有没有空间。
error-cli_missing = 还缺这一项：{ $option }
    .fix = 请补上；加 --help 可以看用法。
error-cli_unknown_option = 没有这个选项：{ $option }
    .fix = 请改正；加 --help 可以看有哪些选项。
error-cli_unknown_command = 没有这个命令：{ $value }
    .fix = 请改正；运行 beian --help 可以看有哪些命令。
error-cli_bad_value = { $option } 的值“{ $value }”看不懂。
    .fix = 请照 --help 里的写法改正。
error-cli_wrong_use = 用法不对：{ $option }
    .fix = 请照 --help 里的用法改正。
error-cli_not_found = 没有找到这个文件或它所在的文件夹。
    .fix = 请检查路径是否写对。
error-cli_denied = 没有权限读写这里。
    .fix = 请检查文件和文件夹的权限，或换一个位置。
error-cli_read = 文件读不出来（{ $detail }）。
    .fix = 请检查路径和权限。
error-cli_write = 文件写不进去（{ $detail }）。
    .fix = 请检查文件夹是否存在、能否写入。
error-cli_folder = 文件夹不能建立或使用（{ $detail }）。
    .fix = 请换一个能写入的文件夹。
error-cli_too_large = 文件超过 { $mb } MB，不像案卷文件。
    .fix = 请检查是否选错了文件。
error-cli_not_utf8 = 文件不是 UTF-8 文字。
    .fix = 请用文本编辑器另存为 UTF-8。
error-cli_already_there = 已有同名文件，没有改动它。
    .fix = 请换一个文件名，或加 --force 覆盖。
error-cli_unknown_kind = 没有叫“{ $value }”的规则。
    .fix = 可以用：{ $known }。
error-cli_csv = 第 { $line } 行不是有效的 CSV。
    .fix = 请检查那一行的引号和逗号。
error-cli_csv_column = 表里缺少“{ $column }”这一列。
    .fix = 第一行应写列名：kind,value。
error-cli_unknown_slot = 没有叫“{ $value }”的材料。
    .fix = 可以用：{ $known }。
error-cli_unknown_receiver = 没有“{ $value }”的上传限制。
    .fix = 可以用：{ $known }。
error-cli_bad_edit = 调整文件看不懂（{ $detail }）。
    .fix = 例子：{ "{" }"quarter_turns": 1, "brightness": 10{ "}" }
error-cli_unknown_script = 没有叫“{ $value }”的练习安排，也没有这个文件。
    .fix = 可以用：{ $known }，或一个 TOML 文件。
error-cli_unknown_paper = 没有叫“{ $value }”的表单。
    .fix = 可以用：{ $known }。
error-cli_no_paper = 这份案卷没有必须打印的表单。
    .fix = 手机刷脸办理不用核验单；要走纸质办理，请把 road 写成 paper。想看可能用到的表单，请加 --all。
error-cli_no_paper_ever = 这类申请没有要打印的表单。
    .fix = 不用打印，接着准备别的材料就行。
error-cli_paper_not_needed = 这份案卷用不到“{ $paper }”。{ $about }
    .fix = 去掉 --paper，会打印这份案卷要交的表单；或核对案卷的备案类型、省份和单位性质。
error-cli_empty_batch = 文件里一份案卷也没有。
    .fix = 请每行写一份案卷 JSON。
error-cli_threads = 系统没有给程序足够的资源（{ $detail }）。
    .fix = 请关掉一些程序后再试。
error-cli_practice_has_office = 练习用的是本机的备案系统，不用写网址和令牌。
    .fix = 请去掉 --office 和 --token-file，或改用 --channel http。
error-cli_empty_token = 令牌文件是空的。
    .fix = 请把备案系统给的访问令牌存进去。
error-cli_passphrase_needed = 案卷簿设有口令。
    .fix = 请用 --passphrase-file 指定存放口令的文件。
error-cli_practice_in_use = 练习备案系统正被另一个备案台窗口或命令使用。
    .fix = 请等它结束后再试。
error-cli_index_damaged = 已导入案卷的清单损坏了。
    .fix = 请从备份恢复这个文件；删掉它会把案卷当作新的再提交一次。
error-cli_stopped = 已停下。
    .fix = 已办好的部分都在；再运行一次同样的命令会接着办。
error-cli_calendar = { $year } 年的放假安排还没有录入，只能算到 { $reached }。
    .fix = 请等国务院公布并更新本程序后再算，不要自己推算。
error-cli_days_backwards = { $to } 早于 { $from }。
    .fix = 请把早的日期写在前面。
error-cli_type_not_handed_in = 这种办理不在备案系统里提交。
    .fix = 请按案卷里的步骤或打印的表单办理：beian print、beian check。

cli-after = 备案通过以后：什么时候能打开、页脚放什么、要办哪些事
    .number = 备案号，主体的和各网站的都可以写；网站的按顺序写
    .approved = 管局通过的时间：年-月-日 时:分（北京时间）
    .page = 首页的网页文件，核对页脚的备案号和链接
    .ics = 把各项日期写成日历文件
    .now = 按这个时间算；不写就是现在
    .more = 页脚没有问题时结束代码为 0，有必须改的为 3。
cli-after-nothing = 这种备案通过以后没有要照看的备案。
cli-after-footer = 页脚要放的代码：
cli-after-no-number = 还不知道备案号。用 --number 写上。
cli-after-tasks = 要办的事：
cli-after-page-good = 页脚没有发现问题。
cli-after-page = 页脚要改的：
error-cli_page_large = 网页文件超过 { $mb } MB。
    .fix = 请只保存首页的网页，不连图片一起存。
