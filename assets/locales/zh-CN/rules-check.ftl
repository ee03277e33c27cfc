# 检查时说的话：哪里不对，怎么办。

rule-field-missing = 还没有填写“{ $field }”。
    .fix = 请填写这一项；不知道在哪里找，看题目下面的“填在哪里”。

rule-field-not_sure = “{ $field }”您选了“还不确定”。
    .fix = 请按题目下面的办法查到后再填；这一项提交前必须有。

rule-field-only_one = “{ $field }”只能有一个值。
    .fix = 请只留一个。

rule-field-unknown_code = “{ $field }”里的“{ $value }”不在可选范围内。
    .fix = 请从列表里重新选择。

rule-field-twice = “{ $field }”里“{ $value }”选了两次。
    .fix = 请去掉多余的一个。

rule-field-too_long = “{ $field }”有 { $count } 个字，最多 { $max } 个字。
    .fix = 请缩短到 { $max } 个字以内。

rule-material-missing = 还缺“{ $field }”。
    .fix = 请添加一张清楚的彩色照片或扫描件。

rule-material-later = “{ $field }”要等初审通过、收到幕布之后再拍。
    .fix = 现在不用准备；到时候“进度”页会提醒您。

rule-material-too_many = “{ $field }”的图片多于 { $most } 张。
    .fix = 请只留 { $most } 张。

rule-material-not_needed = 这次备案用不到“{ $field }”。
    .fix = 可以留着，不会提交。

rule-people-same_mobile = “{ $field }”与另一位负责人的“{ $other_field }”相同，但不是同一个人。
    .fix = 请各填本人正在使用的手机号码；审核人员会分别打电话。

rule-people-same_email = “{ $field }”与另一位负责人的“{ $other_field }”相同，但不是同一个人。
    .fix = 请各填本人的邮箱，以免被退回。

rule-people-own_mobile_differs = 同一个人填了两个手机号码：“{ $field }”与“{ $other_field }”不一致。
    .fix = 若是同一个人，请填同一个号码。

rule-people-own_email_differs = 同一个人填了两个邮箱：“{ $field }”与“{ $other_field }”不一致。
    .fix = 若是同一个人，请填同一个邮箱。

rule-people-own_name_differs = 证件号码相同，姓名却不同：“{ $field }”与“{ $other_field }”不一致。
    .fix = 请对照证件，把姓名或号码改对。

rule-people-emergency_same = “{ $field }”与本人的“{ $other_field }”相同，打不通时就没有别的办法找到您。
    .fix = 请换一个能联系上的号码，例如同事或家人的。

rule-certificate-not_yet_valid = “{ $field }”晚于今天，证件还没有生效。
    .fix = 请对照证件，把日期改对。

rule-certificate-ends_before_start = 证件的截止日期不晚于起始日期。
    .fix = 请对照证件，把两个日期改对。

rule-certificate-expired = 证件已于 { $date } 过期。
    .fix = 请换领新证后，按新证填写并重新拍照。

rule-certificate-expires_soon = 证件将于 { $date } 到期，不足三个月，可能被退回。
    .fix = 建议先换领新证再提交。

rule-legal_rep-must = { $province }要求主体负责人就是法定代表人，这里填的不是同一个人。
    .fix = 请把主体负责人改为营业执照上的法定代表人。

rule-legal_rep-letter = { $province }允许主体负责人不是法定代表人，但要有授权书。
    .fix = 请准备法定代表人签字、加盖公章的授权书。

rule-legal_rep-unknown = 没有查到{ $province }对“主体负责人不是法定代表人”的规定。
    .fix = 请先向当地通信管理局或接入商问清楚。

rule-province-differs = “{ $field }”与这份案卷的省份“{ $province }”不一致。
    .fix = 请改回{ $province }；换省要另建一份案卷。

rule-uscc-other_province = 证件号码里的登记地不在{ $province }，跨省备案常被退回。
    .fix = 请核对营业执照上的住所；应在执照所在的省份备案。

rule-access-ip_order = “{ $field }”小于起始 IP。
    .fix = 只有一个 IP 时，两格填同一个地址。

rule-preapproval-none_and_more = “都不涉及”不能与其他选项一起选。
    .fix = 请只留其中一种。

rule-domain-one_per_site = 一个网站填了 { $count } 个域名；现在一个网站备案号只对应一个域名。
    .fix = 请只留一个，其余的域名另加网站。

rule-domain-one_per_site_paper = 一个网站填了 { $count } 个域名；2019 年 4 月起一个网站备案号只对应一个域名，可能被退回。
    .fix = 建议只留一个，其余的域名另加网站。

rule-domain-twice = 域名“{ $value }”填了两次。
    .fix = 请去掉多余的一个。

rule-site_name-twice = 两个网站用了同一个名称“{ $value }”。
    .fix = 请给其中一个换个名称。

rule-service_number-twice = 同一个备案服务号用在了两个网站上。
    .fix = 一个服务号只能用一次，请为另一个网站再申请一个。

rule-face_check-not_yet = 网站负责人还没有做人脸核验。
    .fix = 请本人用手机完成人脸核验，然后在这里改为“已完成”。

rule-office-finding = 审核退回：{ $detail }
    .fix = { $suggestion }

rule-material-unreadable = “{ $field }”的图片 { $name } 打不开。
    .fix = 请检查文件是否在这个位置；路径从案卷文件所在的文件夹算起。

rule-material-unusable = “{ $field }”的图片 { $name } 不能用：{ $reason }
    .fix = { $suggestion }
