# The window's own words: buttons, headings, states of the screen.

ui-app = 备案台
ui-close = 关闭
ui-cancel = 取消
ui-choose = 请选择
ui-show = 显示
ui-hide = 隐藏
ui-remove = 移除
ui-keep = 先不移除
ui-optional = 选填
ui-and = 、
ui-continue = 继续
ui-lock = 锁定
ui-undo = 撤销
ui-redo = 重做
ui-skip = 跳到正文
ui-refresh = 刷新进度
ui-practice = 练习
ui-home-back = 返回案卷列表

ui-error-unknown = 这一步没有做成（代码 { $code }）。
    .fix = 您填的内容都还在。请再试一次；若仍不行，请重新打开备案台。

# Settings
ui-settings = 设置
ui-language = 语言
ui-language-zh = 中文
ui-language-en = English
ui-theme = 外观
ui-theme-system = 跟随系统
ui-theme-light = 浅色
ui-theme-dark = 深色
ui-text-size = 字号

# The book
ui-welcome-title = 先给您的案卷簿设一个口令
ui-welcome-lead = 备案要用到营业执照、身份证和手机号。这些都放进一本加密的案卷簿，打开时要用口令。
ui-welcome-offline = 只在这台电脑上
ui-welcome-offline-note = 填写、核对、打印都不用联网，也不会上传到别处。
ui-welcome-sealed = 口令保护全部内容
ui-welcome-sealed-note = 填写的内容、照片和每一次改动都加密保存。别人拷走文件也打不开。
ui-welcome-lost = 口令忘了，无法找回
ui-welcome-lost-note = 没有后门，也没有找回口令的办法。请现在就记在可靠的地方。
ui-welcome-create = 建立案卷簿
ui-passphrase = 口令
ui-passphrase-again = 再输一遍口令
ui-passphrase-hint = 至少 { $least } 个字符。一句您记得住的话，比短而怪的口令更好。
ui-passphrase-short = 口令太短。请至少填 { $least } 个字符。
ui-passphrase-differs = 与上面的口令不一致。请再输一遍。
ui-remember = 在这台电脑上记住
ui-remember-note = 口令交给系统的钥匙串保管，下次直接打开。多人共用的电脑请不要勾选。
ui-unlock-title = 打开您的案卷簿
ui-unlock-lead = 请输入建立案卷簿时设的口令。
ui-unlock = 打开

# Cases
ui-home-title = 我的案卷
ui-home-empty-title = 从第一份备案开始
ui-home-empty-lead = 一次只问一件事，随填随存，核验单在旁边跟着填好。随时可以离开，下次接着填。
ui-home-fill = 填写
ui-home-fill-note = 一次一问，每一问都说明为什么问、在哪里找、怎样会被退回。
ui-home-print = 打印与签字
ui-home-print-note = 照片自动整理到规定大小，核验单打印出来签字盖章。
ui-home-follow = 跟到开通
ui-home-follow-note = 谁在审、等到哪天、下一步做什么，按工作日算给您看。
ui-new-case = 新建备案
ui-sample-title = 先用样例走一遍
ui-sample-lead = 样例里的公司和人都是虚构的，照片也已备好。您可以从填写一直走到“网站已开通”，不会惊动任何单位。
ui-sample-paper = 样例：纸质办理
ui-sample-app = 样例：手机刷脸办理
ui-sample-making = 正在准备样例，照片要一张张整理，请稍等…
ui-card-draft = 填报中
ui-card-updated = 改于 { $at }
ui-remove-case = 移除案卷
ui-remove-case-label = 移除“{ $title }”
ui-remove-case-title = 要移除“{ $title }”吗？
ui-remove-case-text = 填写的内容、照片和进度会一并删除，无法恢复。已经提交的备案申请不受影响。

# A new case
ui-new-title = 新建备案
ui-new-lead = 两件事定下来，后面才知道该问什么、该交什么。
ui-new-province = 在哪个省备案？
ui-new-province-hint = 公司填营业执照上住所所在的省。
ui-new-road = 怎么办理？
ui-new-road-pinned = 定下来以后，这份案卷不能换办理方式；要换，请另建一份。
ui-road-app = 手机刷脸办理
ui-road-app-for = 现在通行的办法。负责人用手机刷脸，材料全部在网上交。
ui-road-app-needs =
    不用邮寄
    负责人各刷一次脸，背景要纯白
    短信 24 小时内核验
ui-road-paper = 纸质办理
ui-road-paper-for = 接入商要求拍幕布照片、邮寄核验单时用。
ui-road-paper-needs =
    核验单打印、签字、盖章后邮寄
    网站负责人在幕布前拍照
    试点省份短信 48 小时内核验
ui-new-begin = 开始填写

# The wizard
ui-tasks = 任务
ui-task-done = 已完成
ui-task-open = 进行中
ui-task-todo = 未开始
ui-task-problem = 有问题要改
ui-saved = ✓ 已保存 { $at }
ui-saving = 正在保存…
ui-save-failed = 没有保存
ui-save-again = 再存一次
ui-save-continue = 保存并继续
ui-save-back = 保存并回到核对页
ui-previous = 上一步
ui-skip-question = 先放着，往下走
ui-keys = Ctrl + Enter 继续 · Alt + ← 返回
ui-step-question = { $section } · 第 { $step } 问，共 { $steps } 问
ui-step-page = { $section } · 第 { $step } 页，共 { $steps } 页
ui-back-to-review = 回到核对页
ui-unsure = 我不确定，先空着
ui-unsure-kept = 已记下：这一问您还不确定。提交之前需要补上。
ui-unsure-answer = 现在填写
ui-field-good = 按已知规则没有发现问题（规则日期 { $date }）
ui-field-normalised = 会按这样提交：{ $value }
ui-count = { $count } / { $max }
ui-filter = 输入几个字筛选
ui-chosen = 已选 { $count } 项{ $count ->
    [0] {""}
   *[other] ：{ $names }
 }
ui-none-found = 没有符合的选项。请换个词试试。
ui-search-choice = 输入几个字查找，共 { $count } 项
ui-domain = 第 { $number } 个域名
ui-domain-add = 再加一个域名
ui-domain-remove = 移除第 { $number } 个域名
ui-year = 年
ui-month = 月
ui-day = 日
ui-forever = 长期有效

# Help
ui-example-good = 可以
ui-example-bad = 会被退回
ui-help-one = 示例与说明
ui-help-why = 为什么要填，在哪里找
ui-help-prevents = 这样填能避免哪种退回
ui-help-basis = 依据与日期
ui-basis = { $source }（{ $date }）

# Pictures
ui-drop = 把照片拖到这里，或者
ui-drop-now = 松手放下
ui-choose-picture = { $most ->
    [1] 选一张照片
   *[other] 选照片，最多还可放 { $most } 张
 }
ui-picture-working = 正在整理照片…
ui-picture-whole = 提交的样子
ui-picture-detail = 原大细看，可拖动
ui-picture-pixels = { $width } × { $height } 像素
ui-picture-replace = 换一张
ui-slot-why = 为什么要这张照片

# Check your answers
ui-review-clear = 按已知规则没有发现问题。请再从头看一遍。
ui-problems-block = 有 { $count } 处必须改
ui-problems-warn = 有 { $count } 处容易被退回
ui-problems-info = 另有 { $count } 条提示
ui-not-answered = 未填
ui-change = 修改
ui-change-label = 修改：{ $label }

# Papers
ui-paper-show = 看核验单
ui-paper-living = { $title } · 边填边看
ui-paper-tip = 点任意一格去修改
ui-paper-edit = 去修改：{ $text }
ui-legend = 颜色说明
ui-legend-typed = 您填的
ui-legend-derived = 自动带出
ui-legend-leave_empty = 请留空
ui-legend-active = 正在填
ui-paper-save = 保存为 PDF
ui-paper-print = 打印
ui-paper-open = 用系统程序打开
ui-paper-saved = 已保存到 { $path }
ui-paper-stale = 您打印的那一份已经不对了。
ui-paper-stale-note = 编号 { $code }（{ $at }）之后内容有改动。请重新打印，旧的一份不要再用。
ui-paper-current = 已打印，编号 { $code }，与现在的内容一致
ui-paper-then = 打印出来以后
ui-paper-print-it = 用 A4 纸单面打印
ui-paper-print-how = 比例选“实际大小”，不要缩放，也不要涂改。
ui-paper-sign-it = 网站负责人亲笔签字
ui-paper-sign-how = 黑色签字笔，写全名，要与身份证一致。
ui-paper-seal-it = 盖单位公章
ui-paper-seal-how = 盖在虚线圆圈处，印文要清楚、完整。
ui-paper-empty-it = 灰色的格子留空
ui-paper-empty-how = 由接入商的核验人员填写。日期也请不要写。
ui-paper-scan-it = 拍照或扫描一份
ui-paper-scan-how = 四角都要在画面里，字迹看得清。

# Hand it in
ui-submit = 提交到练习系统
ui-submit-what = 将要提交的内容
ui-submit-case = 案卷
ui-submit-to = 提交到
ui-submit-practice = 练习用的备案系统，就在这台电脑里
ui-practice-submit = 这是练习。材料只在这台电脑里走一遍，不会送到接入商或管局，也不会产生真的备案号。
ui-submit-opening = 正在打开备案申请…
ui-submit-uploading = 正在上传材料…
ui-submit-submitting = 正在提交…
ui-submit-done = 已提交
ui-submit-stopping = 正在停下…
ui-submit-stopped = 已停下。已经传完的材料会保留，再次提交时从断开的地方接着传。

# Follow it
ui-practice-follow = 审核、短信和备案号都是演练，不是真的备案结果。
ui-turn-yours = 轮到您
ui-turn-theirs = 轮到对方
ui-day-start = 起点
ui-day-count = 第 { $number } 日
ui-day-work = 上班
ui-day-make_up = 补班
ui-day-holiday = 放假
ui-day-weekend = 休
ui-day-incomplete = 国务院还没有公布后面的放假安排，这里只能数到最后一天。
ui-mail-carrier = 快递公司
ui-mail-number = 快递单号
ui-mail-send = 登记寄出
ui-sms-text = 您的备案核验短信，验证码：
ui-sms-code = { $name }收到的 6 位验证码
ui-sms-send = 提交验证码
ui-sms-none = 短信还没有到。请稍等片刻再刷新。
