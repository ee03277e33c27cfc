# 备案通过以后：备案号、页脚、能不能打开、要办的事、给客服的信、日历。

reach-unknown = 备案通过，还不等于网站能打开。
    .text = 请填写管局通过的时间，这里就能算出大约什么时候可以打开。
reach-ahead = 备案已通过，网站预计 { $at } 起才能打开。
    .text = 通过的信息要约 7 小时才同步到各处，从备案系统里显示的通过时间算起。在那之前打不开是正常的。
reach-due = 同步时间已过（{ $at }），请打开网站看一看。
    .text = 时间到了不等于一定能打开。还打不开，请先查域名解析和服务器，再用下面的信问客服。

after-reachable = 打开网站看一看
    .text = 通过后约 { $count } 小时才同步完。按备案系统里的通过时间算，不是按收到短信的时间。
after-reachable_access = 确认网站能打开
    .text = 接入备案进入初审约 { $count } 小时后开放访问，比管局通过更早。管局若退回，仍要修改后重新提交。
after-footer = 在首页底部放上备案号，并链接到工信部网站
    .text = 号码放在首页底部居中。没放或放错，管局会责令改正，并可能罚款五千至一万元。
after-public_security = 办理公安联网备案
    .text = 网站开通之日起 { $count } 日内，在全国互联网安全管理服务平台办理。日期按预计开通日算，实际开通更晚就从那天算。机房地址和接入商名称，用下面的信问客服。
after-public_security_footer = 公安通过后，在页脚放上公安备案号和图标
    .text = 公安通过之日起 { $count } 日内放好，链接到公安平台给出的地址。
after-public_security_update = 在公安平台上也更新信息
    .text = 主体、网站或接入商变了，公安联网备案里的内容要跟着改。
after-commercial = 网站收费经营吗？可能还要办经营许可证
    .text = 备案管的是非经营性网站。有偿提供信息、广告位或交易平台服务，请向当地通信管理局办理增值电信业务经营许可证（ICP 证），一般要求公司有一百万元左右注册资本。
after-domain = 第 { $site } 个网站的域名该续费了
    .text = 建议在到期前 { $count } 个月续好。域名过期会解析不出来，备案可能变成空壳被注销。
after-certificate =
    { $whose ->
        [entity] 主体负责人的证件该换了
       *[site] 第 { $site } 个网站负责人的证件该换了
    }
    .text = 建议在到期前 { $count } 个月换好。换证后号码或有效期变了，要办变更备案。
after-server = 服务器到期前续费
    .text = 服务器到期，备案服务号随之失效，网站可能变成没有接入的备案。换接入商，要先在新接入商办接入备案。
after-keep_true = 信息有变化，先办变更
    .text = 计划变更的，请提前 { $count } 日办理。电话要一直打得通：管局抽查联系不上，会限期整改。
after-shell = 不要让备案变成空壳
    .text = 主体下没有网站，或网站没有接入商，就是空壳，随时会被清理。常见原因：搬走服务器没办接入、域名过期、解析没有指到接入商、取消了接入。
after-yearly = 一年一次自查
    .text = 核对电话和负责人、域名和服务器到期日、证件有效期、解析指向、页脚号码和链接。有的省另有年审要求，以当地通知为准。

letter-public_security = 问客服：公安联网备案要填的机房地址和接入商
    .text =
        您好：
        我方网站（域名：{ $domains }，服务器 IP：{ $addresses }，备案号：{ $number }）正在办理公安联网备案，需要填写网络接入信息。请提供：
        1. 服务器所在机房的详细地址；
        2. 网络接入服务商的全称和所在地；
        3. 如域名也在贵司注册，请一并提供域名注册服务商全称。
        谢谢。
        { $entity }
letter-not_reachable = 问客服：备案已通过，网站打不开
    .text =
        您好：
        我方网站（域名：{ $domains }，服务器 IP：{ $addresses }）的备案已经通过，备案号：{ $number }，通过时间：{ $at }。同步时间已过，网站仍不能访问。我方已检查域名解析和服务器，未发现异常。请协助查看接入侧是否仍在拦截，并告知预计恢复时间。
        谢谢。
        { $entity }
letter-not_entered = 问客服：材料已签收，还没有录入
    .text =
        您好：
        我方备案材料（域名：{ $domains }）已于 { $at } 签收，快递单号：{ $tracking }。已超过通常的录入时间，备案系统仍显示等待寄送。请协助查找并录入；如不符合要求，请告知原因。在得到答复之前，我方不会重复邮寄。
        谢谢。
        { $entity }
letter-review_late = 问客服：审核超过了期限
    .text =
        您好：
        我方备案申请（域名：{ $domains }）自 { $at } 起停留在“{ $state }”，已超过通常的办理期限。请协助查看进展，并告知是否需要我方补充材料。
        谢谢。
        { $entity }

overdue-headline = { $state }：比平常等得久，请您问问客服。
overdue-said = 门户说 { $date }前有结果，现在已经过了。
overdue-since = 按通常的时间，{ $date }前应有结果，现在已经过了。
    .text = 请先用这封信问客服，得到答复之前不要重新寄送或重新提交。

calendar-name = 备案日程
calendar-look = 看备案进度：{ $state }
    .text = 按通常的时间或门户说的时间，这一天前后应有结果。这是预计，不是承诺。
calendar-ask = 还没有结果就问客服：{ $state }
    .text = 已经多等了一个工作日。备案台的进度页备好了一封给客服的信；得到答复之前不要重新寄送或重新提交。
calendar-act = 备案轮到您：{ $state }
    .text = 请在这之前办完，否则会被退回或清理。

rule-record_number-twice = 两个网站写了同一个备案号 { $value }。
    .fix = 每个网站的号码末尾序号不同，请对照备案系统各自填写。
rule-record_number-other_entity = 网站备案号 { $value } 不是主体备案号 { $entity } 加序号。
    .fix = 请核对两个号码，网站备案号等于主体备案号加“-序号”。
rule-record_number-other_province = 号码 { $value } 不是{ $province }发的，那里的号码以“{ $expected }”开头。
    .fix = 请核对号码的第一个字；如果号码没错，请核对案卷的省份。

rule-footer-no_number = 页面上没有看到备案号。
    .fix = 请把备案号和链接放到首页底部，要复制的那一行在“页脚”里。
rule-footer-unseen = 备案号只写在注释、脚本、图片说明或隐藏的内容里，页面上看不到文字。
    .fix = 请把号码直接写在首页底部看得到的地方；如果是脚本显示的，请粘贴浏览器里呈现后的页面。
rule-footer-other_number = 页面上的 { $value } 不是这份备案的号码。
    .fix = 请改成 { $expected }。
rule-footer-other_serial = 页面上的 { $value } 主体没错，序号是别的网站的。
    .fix = 请改成 { $expected }。
rule-footer-wants_entity = 页面上放的是网站备案号 { $value }，这个省要放主体备案号。
    .fix = 请去掉末尾的序号，改成 { $expected }。
rule-footer-wants_site = 页面上放的是主体备案号 { $value }，这里要放带序号的网站备案号。
    .fix = 请改成 { $expected }。
rule-footer-another_number = 页面上还有别人的备案号 { $value }。
    .fix = 如果是模板留下的，请删掉，只留自己的号码。
rule-footer-number_unknown = 还不知道您的备案号，没法核对页面上的号码对不对。
    .fix = 请先填写备案号，再核对一次。
rule-footer-no_link = 备案号没有链接。
    .fix = 请给号码加上链接 { $address }。
rule-footer-other_link = 备案号的链接指向 { $value }，不是工信部备案系统。
    .fix = 请把链接改成 { $address }。
rule-footer-dead_link = 备案号的链接指向已停用的旧网址 { $value }。
    .fix = 请把链接改成 { $address }。
rule-footer-no_scheme = 链接 { $value } 缺少 https://，浏览器会到您自己的网站上找它。
    .fix = 请把链接改成 { $address }。
rule-footer-plain_link = 链接 { $value } 用的是不加密的 http。
    .fix = 请把链接改成 { $address }。
rule-footer-dead_host = 页面上还有已停用的旧网址 { $value }。
    .fix = 请删掉，或改成 { $address }。
