# 按本省规定检查时说的话。

rule-legal_rep-foreigner_only = { $province }只在法定代表人是外籍或港澳台居民时，才可以由他人担任主体负责人。
    .fix = 法定代表人持大陆身份证的，请把主体负责人改为法定代表人；否则请准备授权书。

rule-legal_rep-delegates = 外籍法定代表人在{ $province }可以委托他人担任主体负责人。
    .fix = 请准备法定代表人签字、加盖公章的授权书，受托人须持大陆身份证。

rule-legal_rep-same_person = 主体负责人不是法定代表人时，{ $province }要求网站负责人与主体负责人是同一个人。
    .fix = 请把两位负责人填成同一个人，或改由法定代表人担任主体负责人。

rule-legal_rep-different_person = 主体负责人不是法定代表人时，{ $province }要求网站负责人另有其人。
    .fix = 请换一位网站负责人，并在主体备注里说明情况。

rule-legal_rep-once_allowed = 更早的说法允许主体负责人不是法定代表人，{ $date } 的说法已经收紧。
    .fix = 这里按新的说法检查；拿不准请问当地通信管理局。

rule-legal_rep-once_refused = 更早的说法要求主体负责人必须是法定代表人，{ $date } 的说法已经放宽。
    .fix = 这里按新的说法检查；拿不准请问当地通信管理局。

rule-province-site_principal_other = { $province }的网站负责人不能由法定代表人或主体负责人兼任。
    .fix = 请换一位同事做网站负责人，并准备授权书。

rule-province-too_young = 按身份证号码计算，这位负责人未满 { $arg } 周岁，{ $province }不受理。
    .fix = 请换一位年满 { $arg } 周岁的负责人；号码填错的请改正。

rule-province-young_work_proof = 按身份证号码计算，这位负责人还未成年，{ $province }要看就业或收入证明。
    .fix = 请准备就业或收入证明，或换一位成年的负责人。

rule-province-young_guardian = 按身份证号码计算，这位负责人未满 { $arg } 周岁，{ $province }要看监护人的证件。
    .fix = 请准备监护人的身份证件，或换一位成年的负责人。

rule-province-finance_commitment = 名称里有“{ $value }”，{ $province }要附盖章承诺书、业务与内容说明和执照复印件。
    .fix = 请准备承诺书，写明未经批准不从事金融业务。

rule-province-finance_both_legal_rep = 名称里有“{ $value }”，{ $province }要求两位负责人都由法定代表人担任。
    .fix = 请把“{ $field }”改为法定代表人。

rule-province-individual_not_local = { $province }的个人备案只受理本地居民身份证；从号码看，这一张最初不是在本地发的。
    .fix = 户籍已迁入的可以继续；否则请在户籍所在省备案，或先问当地通信管理局。

rule-province-individual_needs_permit = 从号码看，身份证最初不是在{ $province }发的；外地个人要附在本地居住的证明。
    .fix = 请准备居住证等证明，并看一看各省规定清单。

rule-province-local_id_prefix = 身份证号码不是 { $arg } 开头，{ $province }要看居住证或户口簿。
    .fix = 请准备居住证或户口簿。

rule-province-principal_needs_permit = 从号码看，这位负责人没有{ $province }的身份证，要附本地居住证。
    .fix = 请准备居住证，或换一位有本地身份证的负责人。

rule-province-foreigner_refused = { $province }不受理非中国公民的证件。
    .fix = 请换一位持居民身份证的负责人。

rule-province-hong_kong_passport = { $province }要求香港居民用护照办理，不用通行证。
    .fix = 请改用护照，证件类型和号码也一起改。

rule-province-old_certificate = { $province }只受理最新的带统一社会信用代码的证件。
    .fix = 请换领新证，再按新证填写。

rule-province-certificate_number_local = { $province }要求执照编号是本省号段（{ $arg }），并有本省的登记专用章。
    .fix = 请对照执照核对编号；在外省登记的请问当地通信管理局。

rule-province-seal_needed = { $province }要求个体工商户有公章。
    .fix = 请先刻制公章。

rule-province-other_city = 证件地址在“{ $value }”，与所在城市不一致；{ $province }要求在同一个城市。
    .fix = 请核对所在城市和证件地址；不在一地的，请先变更证件。

rule-province-huayuan = { $arg }地址在环线以内属南开区，以外属西青区，这里选的是别的区。
    .fix = 请重新选择区县。

rule-province-investor_unit = { $province }要求投资者一栏填单位名称。
    .fix = 请填投资单位或主管单位的全称。

rule-province-investor_own_name = { $province }要求企业在投资者一栏填本单位全称。
    .fix = 请改为与主体名称一致。

rule-province-investor_legal_rep = { $province }要求企业在投资者一栏填法定代表人。
    .fix = 请改为法定代表人的姓名。

rule-province-office_is_mobile = 办公电话与手机号码相同，{ $province }不接受。
    .fix = 请填单位的座机，或另一个能找到负责人的号码。

rule-province-landline = { $province }的办公电话须是座机。
    .fix = 请填带区号的座机号码。

rule-province-mobile_remark = 办公电话填了手机，{ $province }要求在备注里写明联系人和职务。
    .fix = 请在备注里写：办公电话联系人{ $value }，以及职务。

rule-province-emergency_remark = { $province }要求在备注里写明应急电话是谁的。
    .fix = 请在备注里写：应急联系人的姓名，以及职务或关系。

rule-province-principal_verified = 法定代表人不是中国公民，{ $province }要求主体备注写“{ $arg }”。
    .fix = 请在主体备注里写：{ $arg }。

rule-province-medical_licence = { $province }要求医疗机构在主体备注里写明执业许可证。
    .fix = 请写明许可证编号、发证机关和起止日期。

rule-province-personal_statement = { $province }要求个人网站在备注里作出声明。
    .fix = 请在网站备注里写：本网站为个人网站，不含任何单位信息；如有违反，同意注销备案并列入黑名单。

rule-province-main_content = { $province }要求在网站备注里写明主要内容。
    .fix = 请用一句话写明网站开通后放什么内容。

rule-province-domain_holder = 域名所有者是“{ $value }”，不在{ $province }认可的范围内。
    .fix = 请先把域名过户到备案主体名下，并完成实名认证。

rule-province-suffix_not_listed = “{ $value }”的后缀不在{ $province }受理的名单内。
    .fix = 请换一个受理的后缀，例如 .cn 或 .com。

rule-province-suffix_refused = { $province }不受理 { $arg } 域名：“{ $value }”。
    .fix = 请换一个域名。

rule-province-public_body_suffix = “{ $value }”不是 { $arg } 域名，{ $province }要求这类单位使用这些后缀。
    .fix = 请改用 { $arg } 域名。

rule-province-domain_expires = 域名 { $date } 到期，{ $province }要求有效期在 { $arg } 个月以上。
    .fix = 请先续费。

rule-province-one_domain_per_site = 这个网站填了 { $count } 个域名，{ $province }要求分开。
    .fix = 请每个网站只留一个域名，其余的另加网站。

rule-province-domains_remark = 一个网站有多个域名，{ $province }要求在网站备注里说明。
    .fix = 请在网站备注里写：{ $arg }；不是同一个网站的请分开填。

rule-province-sites_per_order = 一次申请有 { $count } 个网站，{ $province }最多 { $limit } 个。
    .fix = 请把多出的网站放到下一次申请。

rule-province-domains_per_order = 一次申请有 { $count } 个域名，{ $province }最多 { $limit } 个。
    .fix = 请把多出的域名放到下一次申请。

rule-province-sites_cap = 这个主体将有 { $count } 个网站，{ $province }最多 { $arg } 个。
    .fix = 请先注销不用的网站，或减少这次的网站。

rule-province-construction_plan = 网站将有 { $count } 个，{ $province }要求附网站建设方案书。
    .fix = 请准备建设方案书。

rule-province-domain_certificates = 域名较多，{ $province }要求附域名证书。
    .fix = 请在域名注册商处下载每个域名的证书。

rule-province-site_name_unit = “{ $value }”不是单位的全称或简称，{ $province }要求二者之一。
    .fix = 请改为单位的全称或简称。

rule-province-site_name_personal = { $province }的个人网站名称要以“{ $arg }”结尾。
    .fix = 请改为这样的名称。

rule-province-languages = 勾选了 { $count } 种语言；{ $province }要求与网站实际使用的完全一致。
    .fix = 请只留网站上真正使用的语言。

rule-province-other_person = { $province }的个人主体不能变更为另一个人或单位。
    .fix = 请先注销，再以新的主体备案。

rule-province-new_code = 统一社会信用代码变了，{ $province }要求先注销再重新备案。
    .fix = 请先注销原备案。

rule-province-entity_unchangeable = { $province }不能变更主体。
    .fix = 请以新主体重新备案，或办理网站迁移。

rule-province-registry_proof = 名称与在案的不同，{ $province }要求附登记机关的变更证明。
    .fix = 请准备市场监管部门的变更通知书。

rule-province-principal_change = { $province }变更主体负责人，要按“变更备案”整体办理。
    .fix = 请改选“变更备案（主体和网站）”，并重新准备授权书。
