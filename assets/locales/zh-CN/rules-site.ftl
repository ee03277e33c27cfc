# 网站、域名和接入的规则：哪里不对，怎么办。

rule-site_name-unrelated = “{ $value }”与单位名称没有相同的字，审核时会问它从哪里来。
    .fix = 建议用单位全称或简称；是产品、项目或品牌名称的，请在备注里写明，例如“某某是本公司的产品”。

rule-service_content-individual = 个人网站的服务内容只能选“博客/个人空间”或“其他”。
    .fix = 请改选这两项之一；办不了的内容要以单位名义备案。

rule-service_content-other_individual = “{ $other_field }”选了“其他”，还要在“{ $field }”里写明内容。
    .fix = 请用一两句话写明网站是做什么的。

rule-service_content-other = “{ $other_field }”选了“其他”，“{ $field }”里最好写明内容。
    .fix = 请用一两句话写明网站是做什么的。

rule-site-open_too_early = 网站还没有备案就已经能打开，这本身就会被退回。
    .fix = 请先关闭网站或停止解析，备案通过后再开通；然后把这一项改为“是”。

rule-record-mobile_dead = 原备案里的手机号码已经不能用，短信核验会发到那个号码。
    .fix = 请先在原接入商变更负责人的手机号码，再办接入备案。

rule-domain_holder-differs = 域名持有者“{ $value }”与“{ $other_field }”不一致，这是最常见的退回原因。
    .fix = 请先把域名过户给主体，或改由域名持有者备案。

rule-domain_holder-similar = 域名持有者“{ $value }”与“{ $other_field }”相近，但不完全相同。
    .fix = 请对照域名实名信息与证件；名称变过的，请先更新域名实名信息。

rule-domain_holder-person = 域名在个人“{ $value }”名下；有的省接受法定代表人持有，有的省只接受单位。
    .fix = 请看本省清单；最稳妥的是把域名过户给“{ $other_field }”。

rule-domain_holder-number = 域名实名的证件号码与“{ $other_field }”不一致。
    .fix = 请核对域名实名信息；证件换过的，请先更新域名实名信息。

rule-domain_registrar-empty = 还没有填写域名在哪里注册。
    .fix = 请在注册商的控制台查看；注册商应是工信部批复的境内机构。

rule-domain-expired = 域名已于 { $date } 到期。
    .fix = 请先续费，再备案。

rule-domain-expires_soon = 域名将于 { $date } 到期，不足三个月，可能被退回。
    .fix = 请先续费。

rule-domain_realname-future = 实名认证的日期晚于今天。
    .fix = 请照域名证书或注册商控制台改正。

rule-domain_realname-young = 域名实名认证通过还不到三个工作日，可能还没有同步到管局。
    .fix = 请等到 { $date } 再提交。

rule-domain_realname-calendar = { $year } 年的放假安排还没有录入，算不出三个工作日到哪一天。
    .fix = 请自行数满三个工作日再提交。

rule-access-ip_twice = “{ $field }”里同一个 IP 填了两次。
    .fix = 请去掉多余的一个。

rule-access-ip_pairs = 起始 IP 有 { $count } 个，终止 IP 有 { $other_count } 个，两边应一一对应。
    .fix = 请补齐；只有一个地址时，两格填同一个。

rule-preapproval-content = “{ $other_field }”里所选的内容一般要先取得许可，这里没有选相应的类别。
    .fix = 有许可证的，请选上类别并上传；网站不做这一项的，请改选服务内容。

rule-preapproval-word = “{ $other_field }”里有“{ $word }”，一般要先取得许可。
    .fix = 有许可证的，请选上相应类别并上传；网站不涉及的，请准备“不涉及前置审批”的承诺书。

rule-preapproval-finance_word = “{ $other_field }”里有“{ $word }”，与金融有关，多半要另交批准文件。
    .fix = 有金融许可的，请选“互联网金融”并上传；不涉及的，请准备承诺书。

rule-preapproval-scope_word = “{ $other_field }”里有“{ $word }”：网站涉及这一项时要先取得许可。
    .fix = 网站不做这一项的，可以继续；管局问起时，请准备“不涉及前置审批”的承诺书。

rule-change-domain_added = 变更备案不能增加域名，“{ $value }”不在原备案里：一个网站备案号只对应原来的域名。
    .fix = 请为它另建一份“新增网站”案卷，并从这里去掉。

rule-change-domains_gone = 域名全部去掉了，网站就没有了。
    .fix = 不再使用这个网站，请改办“注销网站”；还要使用，请填回原来的域名。

rule-service_number-filed = 这个备案服务号已经办过一次备案，不能再用。
    .fix = 一个服务号只能用一次。请在同一台服务器上另申请一个，或换一台服务器。
rule-service_number-invalid = 这个备案服务号已经失效。
    .fix = 请看服务器是否到期或停用，续费后另申请一个；原因不明就问接入商。
rule-service_number-unbound = 这个备案服务号还没有绑定实例，现在不能用。
    .fix = 请先在接入商的备案控制台把它绑定到服务器，再提交。
rule-service_number-in_review = 这个备案服务号正用在另一份审核中的备案上。
    .fix = 如果就是这一份，可以继续；是别的备案，请另申请一个服务号。
rule-service_number-grant = 服务器在另一个账号名下，还没有授权给备案账号。
    .fix = 请用买服务器的账号登录备案控制台，把服务号授权给备案账号，再填进来。
rule-service_number-product = 这个产品能不能拿到备案服务号，还不知道。
    .fix = 请问接入商；不能的，要另买一台符合条件的服务器。
