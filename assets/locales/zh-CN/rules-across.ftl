# 一个案卷与案卷簿里其他案卷对照时的话。

rule-profile-second_entity = 这个备案账号已经属于证件号码为 { $number } 的主体，一个账号只能备案一个主体。
    .fix = 请换到该主体自己的备案账号，或把这个案卷移到另一个账号下。
rule-order-open_already = { $entity }还有一个备案申请在审核中，一个主体同时只能办一件。
    .fix = 请等那一件办完，或先撤销它，再提交这一件。
rule-order-open_already_draft = { $entity }还有一个没有提交的案卷，两件不能同时办。
    .fix = 请先决定提交哪一件；不要的那一件请删去。
rule-across-same_mobile = “{ $field }”与{ $entity }的负责人{ $name }相同，但不是同一个人。
    .fix = 请换成本人自己的手机号码；如是同一个人，请核对姓名和证件号码。
rule-across-same_email = “{ $field }”与{ $entity }的负责人{ $name }相同，但不是同一个人。
    .fix = 请换成本人自己的邮箱；如是同一个人，请核对姓名和证件号码。
rule-across-same_office_phone = “{ $field }”与{ $entity }的负责人{ $name }相同，可能被认为是别家单位的电话。
    .fix = 请换成本单位的座机；确实共用时，请在备注里说明。
rule-across-own_name_differs = 证件号码相同，在{ $entity }那里填的姓名却是“{ $value }”。
    .fix = 请对照证件核对，让两处一致。
rule-across-own_mobile_differs = 同一个人在{ $entity }那里填的是 { $value }，两处“{ $field }”不一致。
    .fix = 请让两处一致；号码已换时，请给另一个主体办理变更。
rule-across-own_email_differs = 同一个人在{ $entity }那里填的是 { $value }，两处“{ $field }”不一致。
    .fix = 请让两处一致；邮箱已换时，请给另一个主体办理变更。
rule-across-site_principal = { $province }不允许一个人同时担任几个主体的网站负责人，此人已是{ $entity }的网站负责人。
    .fix = 请换一位网站负责人，或请接入商向当地管局确认。
rule-across-domain = 域名“{ $value }”已经在{ $entity }名下，一个域名只能属于一个主体。
    .fix = 请换一个域名；域名已转过来时，请先让{ $entity }注销它的备案。
rule-across-service_number = 这个备案服务号已经用在{ $entity }的另一个网站上。
    .fix = 请在接入商控制台另取一个服务号。
rule-across-site_name = 这个主体的另一个网站已经叫“{ $value }”。
    .fix = 请换一个网站名称。
