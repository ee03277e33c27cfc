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

# Must something be filed?
ui-need-title = 先看要不要备案
ui-need-subtitle = 一次一问，随时可改
ui-need-answered = 您的回答
ui-need-answered-none = 答过的会列在这里，点一下就能改。
ui-need-progress = 已答 { $done } 问，共约 { $total } 问
ui-need-done = 已答 { $done } 问
ui-need-nth = 第 { $number } 问
ui-need-step = 第 { $number } 问，共约 { $total } 问
ui-need-left = 大约还有 { $count } 问
ui-need-to-next = 回到没答的一问
ui-need-to-verdict = 看结论
ui-need-so-far = 结论 · 边答边看
ui-need-so-far-open = 答到能判断时，结论和理由就写在这里，每一条都注明出处和日期。
ui-need-so-far-note = 改一个回答，结论马上跟着变。
ui-need-unsure = 还不确定
ui-need-unsure-kept = 已记下。可以先往下走；它要是影响结论，最后会提醒您去查清。
ui-need-good = 比如
ui-need-bad = 容易选错
ui-need-why = 为什么问这个
ui-need-lookup = 不记得了？查一查
ui-need-lookup-note = 在浏览器里打开官方的公共查询，不用登录。
ui-need-paste = 把查到的结果粘贴在这里
ui-need-paste-hint = 在查询页面全选、复制，再粘贴。内容只在这台电脑里读。
ui-need-paste-nothing = 没有读出能用的内容。请连同备案号或“没有结果”的提示一起复制，或直接在上面选择。
ui-need-paste-found = 读到了这些，请核对：
ui-need-paste-use = 就按这些填
ui-need-paste-used = 已填进回答，随时可以改
ui-need-known = 已经知道要办哪一种？
ui-need-known-list = 从全部类型里选
ui-need-verdict-of = 根据您的 { $count } 个回答
ui-need-reach = 办理期间网站能不能打开
ui-need-prepare = 准备{ $type }
ui-need-change = 改一改回答
ui-need-find-out = 先查清这些
ui-need-answer-now = 查到了，现在回答
ui-need-also = 还有这些要一并办好
ui-need-reasons = 为什么这样判断
ui-need-basis = { $rule } · { $source }（{ $date }）
ui-need-takes = 要准备什么
ui-need-materials = 照片与扫描件
ui-need-papers = 打印签字的表单
ui-need-days = 审核时间
ui-need-days-are = 通常 { $min } 至 { $max } 个工作日，各省不同
ui-need-steps = 步骤
ui-need-maybe = 视情况另要 { $count } 样

# All types
ui-types-title = 全部备案类型
ui-types-lead = 给常办备案的人用。拿不准的话，请让我们问几个问题。
ui-types-screener = ← 问几个问题，替您判断
ui-family-create = 新办
ui-family-access = 接入
ui-family-change = 变更
ui-family-remove = 注销与取消
ui-family-guide = 在别处办的事：照清单做

# A new case
ui-new-title = 准备{ $type }
ui-new-province = 在哪个省备案？
ui-new-province-hint = 公司填营业执照上住所所在的省。
ui-new-road = 怎么办理？
ui-new-road-pinned = 定下来以后，这份案卷不能换办理方式；要换，请另建一份。
ui-road-app = 手机刷脸办理
ui-road-app-for = 现在通行的办法。负责人用手机刷脸，材料全部在网上交。
ui-road-app-needs =
    不用邮寄
    负责人各刷一次脸，背景要纯白
    短信 24 小时内核验，不用备案密码
ui-road-paper = 纸质办理
ui-road-paper-for = 接入商要求拍幕布照片、邮寄核验单时用。
ui-road-paper-needs =
    核验单打印、签字、盖章后邮寄
    网站负责人在幕布前拍照
    试点省份短信 48 小时内核验
    办理接入、注销要填备案密码
ui-new-begin = 开始填写
ui-from = 沿用以前的资料吗？
ui-from-hint = 同一单位办过的案卷，可以把还有效的内容和照片带过来，之后仍可修改。
ui-from-none = 不沿用
ui-from-none-note = 从头填写
ui-account = 归到哪个备案账号？
ui-account-hint = 接入商的登录账号，一个账号只能放一个主体。只记名字，不记密码。
ui-account-none = 先不归
ui-account-none-note = 只有一个账号时不用管它
ui-account-empty = 还没有主体
ui-account-new = 添一个账号
ui-account-new-hint = 您认得出的名字
ui-account-add = 添加

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
ui-save-return = 保存并返回
ui-previous = 上一步
ui-skip-question = 先放着，往下走
ui-keys = Ctrl + Enter 继续 · Alt + ← 返回
ui-step-question = { $section } · 第 { $step } 问，共 { $steps } 问
ui-step-page = { $section } · 第 { $step } 页，共 { $steps } 页
ui-back-to-review = 回到核对页
ui-return = 返回
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
ui-after-footer-how = 复制下面这一行，放到首页底部居中的位置。
ui-after-check = 页脚放好了吗？检查一下
ui-after-paste = 在浏览器里打开首页，查看网页源代码，全部复制到这里
ui-after-judge = 检查页脚
ui-after-page-good = 号码和链接都对。
ui-after-tasks = 接下来要办的事
ui-after-calendar = 导出日历（.ics）
ui-after-next = 以后要变更、注销或搬走
ui-after-begin = 开始
ui-after-begin-it = 开始：{ $name }
ui-pictures-working = 正在处理图片：{ $done } / { $all }
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
ui-paper-print-viewer = 没有找到打印窗口，已改用 PDF 阅读器打开。请在阅读器里打印，缩放选“实际大小”（100%）。
ui-paper-open = 用系统程序打开
ui-paper-saved = 已保存到 { $path }
ui-paper-stale = 您打印的那一份已经不对了。
ui-paper-stale-note = { $at }打印的“{ $title }”（编号 { $code }），之后内容有改动。请重新打印，旧的一份不要再用。
ui-paper-current = 已打印，编号 { $code }，与现在的内容一致
ui-paper-offered = 可能用到的表单
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
ui-rehearsal = 这次想练什么
ui-rehearsal-smooth = 一路顺利
ui-rehearsal-two_mistakes = 初审退回，有两处要改
ui-rehearsal-ca_refusal = 管局驳回，改好再交
ui-rehearsal-sms_trouble = 短信核验来得晚
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
ui-day-count = 第 { $number } 日
ui-day-work = 上班
ui-day-make_up = 补班
ui-day-holiday = 放假
ui-day-weekend = 休
ui-day-grace = 宽限
ui-day-today = 今天
ui-days-calendar = 存到日历（.ics）
ui-year-title = 怎么补上 { $year } 年的放假安排
ui-year-how = 国务院办公厅一般在前一年的十月底到十二月公布下一年的安排。公布以后，把通知全文粘贴到这里就行；有现成的放假安排文件（CSV）也可以选。设置里换上更新的数据包，同样会补上。
ui-year-paste = 通知全文
ui-year-read = 读一读
ui-year-choose = 选择文件…
ui-year-found = 读到 { $year } 年：放假 { $holidays } 天，补班 { $made_up } 天。请对照通知核对，没有错再记下。
ui-year-add = 核对过了，记下
ui-year-added = 已补上 { $year } 年的放假安排，进度里的日子重新算过了。
ui-late = 比平常久
ui-late-letter = 给客服的信
ui-reported = 本省还有别的说法（{ $count } 条）
ui-estimate = 门户上写了预计时间？
ui-estimate-label = 门户写的预计时间
ui-estimate-hint = 几个工作日、一个范围，或一个日子，如 5、3-8、12月8日
ui-estimate-from = 从哪天起数
ui-estimate-from_step = 从这一步开始的那天
ui-estimate-from_today = 从今天：门户写的是还要几个工作日
ui-estimate-save = 按门户的算
ui-estimate-saved = 已记下，日子按门户的重新算过了。
ui-estimate-drop = 不用了，按通常的时间算
ui-portal-updated = 门户已更新，去登记
ui-delivery-on = 签收的日子，如 2026-09-28（不知道就空着）
ui-delivery-by = 签收人（可以不填）
ui-delivery-save = 登记签收
ui-kept-add = 存截图或回执
ui-kept-add-to = 给“{ $step }”存截图或回执
ui-kept-added = 已存进案卷簿。
ui-kept-show-of = { $label }，查看“{ $step }”的凭据
ui-kept-remove = 移除
ui-kept-sure = 移除后找不回来，确定吗？
ui-kept-gone = 已移除。
ui-kept-close = 收起
ui-step-back = 退回的原因
ui-mail-contents = 信封里要放
ui-mail-original = { $name }，签字盖章的原件 { $count } 份
ui-mail-copy = { $name }，复印件 { $count } 份
ui-mail-cover = 打开邮寄清单（放在最上面）
ui-mail-on = 寄出的日子，如 2026-09-24（今天寄的就空着）
ui-mail-shown = 登记以后，门户上仍会显示“待邮寄”，要等对方录入才会变，这是正常的，请不要重复邮寄。
ui-mail-carrier = 快递公司
ui-mail-number = 快递单号
ui-mail-send = 登记寄出
ui-sms-text = 您的备案核验短信，验证码：
ui-sms-code = { $name }收到的 6 位验证码
ui-sms-send = 提交验证码
ui-sms-none = 短信还没有到。请稍等片刻再刷新。

# Answers that are fixed or taken over
ui-locked = 案卷的类型由这一项定下，开始以后不能在这里改。
ui-locked-again = 情况变了？重新判断，另建一份案卷
ui-reused = 沿用的内容，请核对是否还对
ui-reused-from = 沿用自“{ $title }”，请核对是否还对

# Several websites
ui-site-add = 再加一个网站
ui-site-remove = 移除网站 { $number }
ui-site-remove-title = 要移除网站 { $number } 吗？
ui-site-remove-text = 这个网站的回答和照片会从案卷里拿掉，后面的网站往前移。随时可以点“撤销”找回。
ui-site-remove-yes = 移除网站
ui-site-removed = 已移除网站 { $number }。点上方的“撤销”可以找回。

# The end of a case that is handed in nowhere
ui-end-title = 这里的准备就到这儿
ui-end-nothing-sent = 这件事要在别处办，备案台不会替您提交。内容已存好，随时可以回来看。

# A letter
ui-letter-copy = 复制正文
ui-letter-copy-title = 复制标题
ui-copied = 已复制
ui-letter-copied = 已复制，可以粘贴到工单里了。
ui-letter-note = 请先把空着的地方补上，再提交。备案台不会替您发送。

# What the province asks for
ui-province-open = 本省要求
ui-province-back = 回到刚才的页面
ui-province-title = 本省对这份案卷有什么要求
ui-province-lead = 按公开资料整理，每一条都写明出处和日期。规定会变，以本省管局的答复为准。
ui-province-none = 没有查到本省对这类申请的特别要求。
ui-province-decided = 已替您核对
ui-province-decided-note = 填写时会按这些规定检查，不合的会提醒。
ui-province-confirm = 请向管局或接入商确认
ui-province-confirm-note = 资料里有这样的说法，但要看具体情况，备案台判断不了。
ui-province-unknown = 没有查到
ui-province-unknown-note = 公开资料里没有说明，请直接问本省管局。
ui-province-older = 以前的说法（{ $count } 条）

# Taking an application back
ui-revoke-title = 不想办了，能撤回吗？
ui-revoke-button = 现在可以：在接入商的备案系统里点“撤销”。申请幕布、核验或寄材料以后，按钮就没有了。练习系统还不能演练撤销。
ui-revoke-ticket = 系统里没有撤销按钮。请提交工单或打接入商的备案热线，写明订单号和原因，由工作人员撤回。
ui-revoke-impossible = 申请已送到管局，谁也撤不回来。请等结果：被退回就不再提交，通过了再办变更或注销。
ui-revoke-hotline = 备案热线：{ $number }
ui-revoke-prepare = 准备撤销说明
