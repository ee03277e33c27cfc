# 单项内容的规则：哪里不对（.fix：怎样改）。身份证件和电话号码只以遮盖后的样子出现。

rule-value-empty = 这一项还空着。
    .fix = 请填写。
rule-value-control_character = 内容里有看不见的控制字符（{ $char }），备案系统不接收。
    .fix = 请删去这一处，或重新手工输入。
rule-value-too_long = 共 { $count } 个字，超过 { $max } 个字。
    .fix = 请缩短到 { $max } 个字以内。
rule-value-normal_form = 写法与备案系统的规范写法略有不同。
    .fix = 将按规范写法提交，请核对一遍。

rule-resident_id-old_form = “{ $value }”是 15 位的旧身份证号码，已不再使用。
    .fix = 请填写现在身份证上的 18 位号码。
rule-resident_id-length = 身份证号码应为 { $expected } 位，现在是 { $count } 位。
    .fix = 请对照身份证，逐位补齐或删去多余的字符。
rule-resident_id-characters = “{ $value }”里有不该出现的字符：前 17 位只能是数字，末位是数字或 X。
    .fix = 请对照身份证改正。
rule-resident_id-area = “{ $value }”开头的地区代码不存在。
    .fix = 请核对身份证号码的前 6 位。
rule-resident_id-birth_date = “{ $value }”里的出生日期不存在。
    .fix = 请核对第 7 至 14 位（年月日）。
rule-resident_id-birth_future = “{ $value }”里的出生日期还没有到。
    .fix = 请核对第 7 至 14 位（年月日）。
rule-resident_id-check_character = “{ $value }”的末位与前 17 位对不上，其中至少有一位写错了。
    .fix = 请对照身份证，逐位核对。
rule-resident_id-foreign_card = “{ $value }”像是外国人永久居留身份证的号码。
    .fix = 如果是，请把证件类型改为“外国人永久居留身份证”。

rule-hk_macau_permit-form = “{ $value }”不像港澳居民来往内地通行证号码：应为 H 或 M 加 8 位数字（旧版为 10 位）。
    .fix = 请对照证件正面的号码改正。

rule-taiwan_permit-form = “{ $value }”不像台湾居民来往大陆通行证号码：应为 8 位数字（旧版为 10 位），没有字母。
    .fix = 请对照证件改正。

rule-passport-form = “{ $value }”不像护照号码：应为 5 至 15 位字母和数字，中间没有空格或符号。
    .fix = 请对照护照资料页改正。

rule-uscc-length = 统一社会信用代码应为 { $expected } 位，现在是 { $count } 位。
    .fix = 请对照营业执照，逐位核对。
rule-uscc-characters = “{ $value }”里的“{ $char }”不会出现在统一社会信用代码里（没有 I、O、S、V、Z）。
    .fix = 请看看是不是把 1 写成了 I、把 0 写成了 O、把 2 写成了 Z。
rule-uscc-area = “{ $value }”第 3 至 8 位“{ $area }”应全是数字。
    .fix = 请对照营业执照改正这 6 位。
rule-uscc-organisation_code = “{ $value }”里第 9 至 17 位的组织机构代码“{ $code }”校验位不对。
    .fix = 请对照营业执照，逐位核对这 9 位。
rule-uscc-check_character = “{ $value }”的校验位（末位）不对，按前 17 位应为 { $expected }。
    .fix = 请对照营业执照，逐位核对；也可能是前面的某一位写错了。
rule-uscc-unknown_prefix = “{ $value }”的校验位正确，但开头的登记部门或地区代码很少见。
    .fix = 请对照营业执照再看一遍前 8 位。

rule-organisation_code-form = 组织机构代码应为 9 位字母和数字，“{ $value }”不是。
    .fix = 请对照证书改正。
rule-organisation_code-check_character = “{ $value }”的校验位不对，按前 8 位应为 { $expected }。
    .fix = 请对照证书，逐位核对。

rule-business_registration_no-form = 注册号应为 15 位数字，“{ $value }”不是。
    .fix = 请对照营业执照改正。
rule-business_registration_no-check_digit = “{ $value }”的校验位不对，按前 14 位应为 { $expected }。
    .fix = 请对照营业执照，逐位核对。
rule-business_registration_no-old_form = “{ $value }”是 2007 年以前的 13 位注册号，无法校验，可能不被接收。
    .fix = 如已换发新执照，请填写 18 位统一社会信用代码。

rule-business_licence_no-length = “{ $value }”有 { $count } 位；营业执照上应为 18 位统一社会信用代码，旧执照为 15 位注册号。
    .fix = 请对照营业执照改正。

rule-mobile-length = 手机号码应为 { $expected } 位，“{ $value }”是 { $count } 位。
    .fix = 请补齐或删去多余的数字。
rule-mobile-characters = “{ $value }”里有数字以外的字符。
    .fix = 请只填 11 位数字；有几个号码时用分号隔开。
rule-mobile-prefix = “{ $value }”不是中国大陆的手机号码（应以 13 至 19 开头）。
    .fix = 请填写能收到短信的大陆手机号码。
rule-mobile-virtual_operator = “{ $value }”属于虚拟运营商号段，有的管局不接受。
    .fix = 如有三大运营商的号码，建议改用。

rule-office_phone-brackets = 电话号码“{ $value }”里有括号，备案系统只收数字和短横线。
    .fix = 请去掉括号，写成“区号-号码”，例如 0571-86660000。
rule-office_phone-plus = 电话号码“{ $value }”里有加号，备案系统只收数字和短横线。
    .fix = 请去掉 +86，写成“区号-号码”，例如 0571-86660000。
rule-office_phone-characters = 电话号码里有“{ $char }”，备案系统只收数字和短横线。
    .fix = 请写成“区号-号码”，例如 0571-86660000。
rule-office_phone-form = “{ $value }”不是完整的座机号码：应为 3 或 4 位区号、短横线、7 或 8 位号码。
    .fix = 请写成“区号-号码”，例如 0571-86660000。
rule-office_phone-extension = “{ $value }”带了分机号，有的系统不接收。
    .fix = 如有直线号码，建议改用；否则请在备注里说明分机。
rule-office_phone-area_code = 区号“{ $area }”很少见。
    .fix = 请核对区号，例如北京 010、杭州 0571。
rule-office_phone-is_mobile = “{ $value }”是手机号码。没有座机的单位大多可以填手机，个别省份（如江苏）不行。
    .fix = 如有座机，请填“区号-号码”。

rule-any_phone-form = “{ $value }”既不是手机号码，也不是座机号码。
    .fix = 请填 11 位手机号码，或“区号-号码”，例如 0571-86660000。

rule-postcode-form = 邮政编码应为 6 位数字，现在是 { $count } 位或含有其他字符。
    .fix = 请填写 6 位数字。
rule-postcode-area = 没有以这两位开头的邮政编码：{ $value }。
    .fix = 请核对所在地的邮政编码。

rule-qq-form = “{ $value }”不是 QQ 号码：应为 5 至 11 位数字，不以 0 开头。
    .fix = 请只填数字；没有 QQ 可以留空。

rule-service_number-address = “{ $value }”是地址，不是备案服务号。
    .fix = 请在接入商的备案控制台申请服务号，整段复制过来。
rule-service_number-record = “{ $value }”是备案号，备案办完才有；这里要填备案服务号。
    .fix = 请在接入商的备案控制台申请服务号，整段复制过来。
rule-service_number-unusual = “{ $value }”与常见的备案服务号样子不同。
    .fix = 请从接入商控制台复制，不要手工输入；确认无误可以继续。

rule-domain-scheme = “{ $value }”是网址，这里要填域名。
    .fix = 请去掉 http:// 或 https:// 以及后面的路径，例如 example.com。
rule-domain-path = “{ $value }”里有域名以外的内容。
    .fix = 请只留域名，例如 example.com。
rule-domain-port = “{ $value }”里带了端口。
    .fix = 请去掉冒号和后面的数字，只留域名。
rule-domain-is_ip = “{ $value }”是 IP 地址，不是域名。
    .fix = 请填写您注册的域名，例如 example.com。
rule-domain-www = 备案的是域名本身，不带 www：“{ $value }”。
    .fix = 请改为 { $expected }。
rule-domain-characters = “{ $value }”里的“{ $char }”不能出现在域名里。
    .fix = 请去掉或改正；一行只填一个域名。
rule-domain-hyphen = “{ $value }”里有一段以短横线开头或结尾。
    .fix = 请核对域名，短横线只能在中间。
rule-domain-label = “{ $value }”不是一个完整的域名。
    .fix = 请看看有没有多余的点，或某一段过长、写错。
rule-domain-length = “{ $value }”按传输形式有 { $count } 个字符，应为 4 至 128 个。
    .fix = 请核对域名。
rule-domain-no_suffix = “{ $value }”没有后缀。
    .fix = 请写完整，例如 example.com。
rule-domain-no_such_suffix = “{ $value }”的后缀不存在。
    .fix = 请核对最后一个点之后的部分。
rule-domain-only_suffix = “{ $value }”只是一个后缀，前面还缺您的名字。
    .fix = 请写完整，例如 example.com。
rule-domain-host = “{ $value }”是 { $host } 名下的子域名，由它的服务商持有，不能以您的名义备案。
    .fix = 请填写您自己注册的域名，例如 example.com；还没有的话，请先注册并实名。
rule-domain-sub_domain = “{ $value }”是子域名，备案按注册的域名办理。
    .fix = 请改为 { $expected }；备案后子域名都可以使用。
rule-domain-suffix_unknown = 还查不到后缀“.{ $suffix }”是否经工信部批复。
    .fix = 请在工信部“域名.信息”网站查一查，或问接入商。
rule-domain-suffix_refused = 后缀“.{ $suffix }”在北京不予备案，其他省份的情况不明。
    .fix = 请先问当地管局或接入商，再决定是否换用 .cn、.com 等域名。

rule-homepage_url-other_domain = 首页网址“{ $value }”与备案域名“{ $other }”不一致。
    .fix = 请填写备案域名下的网址，例如 www 加备案域名。
rule-homepage_url-form = “{ $value }”不是能用的首页网址。
    .fix = 请写成 www.example.com 的样子，不带 http://，没有空格和中文标点。
rule-homepage_url-port = 首页网址“{ $value }”带了端口，审核时可能打不开。
    .fix = 如能用默认端口访问，请去掉冒号和后面的数字。

rule-ip-form = “{ $value }”不是 IP 地址。
    .fix = 请填写服务器的公网 IPv4 地址，四段数字用点隔开；一段地址写成“起始-终止”。
rule-ip-not_public = “{ $value }”不是公网地址，或包含非公网地址。
    .fix = 请在接入商控制台查看服务器的公网 IP。
rule-ip-range_reversed = 起始地址 { $first } 大于终止地址 { $last }。
    .fix = 请把两个地址对调。
rule-ip-network = “{ $value }”是网段写法。
    .fix = 请写成“起始-终止”，或只填一个地址。
rule-ip-v6 = “{ $value }”是 IPv6 地址，备案系统是否接收没有公开的规定。
    .fix = 请问接入商；有 IPv4 地址时请一并填写。

rule-email-length = 电子邮箱太短：{ $count } 个字符，至少应为 6 个。
    .fix = 请填写完整的邮箱地址。
rule-email-form = 这不是完整的电子邮箱地址。
    .fix = 请写成 name@example.com 的样子，中间只有一个 @，没有空格。
rule-email-not_ascii = 邮箱地址里有中文，许多系统不接收。
    .fix = 请换一个只有字母和数字的邮箱。
rule-email-suffix = 邮箱后缀“.{ $suffix }”不存在，收不到审核通知。
    .fix = 请核对 @ 后面的部分。

rule-text-not_gbk = “{ $char }”（{ $code }）是备案系统的编码（GBK）里没有的字。
    .fix = 请问接入商这个字怎样填写，通常用拼音或写法相近的字代替，并在备注里说明。

rule-site_name-symbol = 网站名称里不能有符号“{ $char }”。
    .fix = 请只用汉字、字母和数字。
rule-site_name-brackets = “{ $value }”里有括号，只有单位全称本来就带括号时才合适。
    .fix = 如不是单位全称，请去掉括号。
rule-site_name-domain = 网站名称不能是域名：“{ $value }”。
    .fix = 请用单位全称或简称，例如“杭州示例茶业”。
rule-site_name-digits = 网站名称不能只有数字：“{ $value }”。
    .fix = 请写至少 3 个汉字。
rule-site_name-latin = 网站名称不能没有汉字：“{ $value }”。
    .fix = 请写至少 3 个汉字。
rule-site_name-too_short = “{ $value }”只有 { $count } 个汉字，网站名称至少 3 个。
    .fix = 请写得完整些，单位全称最稳妥。
rule-site_name-state_prefix = 网站名称不能以“{ $word }”开头，除非单位名称就是这样。
    .fix = 请去掉“{ $word }”，改用单位全称或简称。
rule-site_name-forbidden = “{ $word }”只有相应的机关可以用在网站名称里。
    .fix = 请换一个不含“{ $word }”的名称。
rule-site_name-sensitive = 网站名称里不能有“{ $word }”。
    .fix = 请换一个不含“{ $word }”的名称。
rule-site_name-foreign_prefix = 网站名称不能以外国或国际组织的名称“{ $word }”开头。
    .fix = 请去掉“{ $word }”，改用单位全称或简称。
rule-site_name-foreign_word = “{ $value }”里的“{ $word }”可能被看作外国或国际组织的名称。
    .fix = 如不是单位名称的一部分，建议换一个名称。
rule-site_name-approval = “{ $value }”里的“{ $word }”可能要求有相应的许可，常被退回。
    .fix = 没有许可时请换一个名称。
rule-site_name-finance = “{ $value }”里的“{ $word }”与金融有关，多半要另交批准文件。
    .fix = 请准备批准文件；与金融无关时请换一个名称。
rule-site_name-placeholder = “{ $value }”像是临时的名称，审核时要与网站内容对得上。
    .fix = 请写正式的网站名称。

rule-site_name_individual-unit = 个人网站的名称里不能有“{ $word }”这样的单位用语。
    .fix = 请换一个名称；以单位名义办网站时，请改用单位备案。
rule-site_name_individual-listed = “{ $value }”里的“{ $word }”在个人网站名称中常被退回，但也有省份要求这样写。
    .fix = 请问当地管局或接入商；拿不准时换一个名称。
rule-site_name_individual-long = “{ $value }”有 { $count } 个字，个人网站名称一般为 3 至 10 个字。
    .fix = 建议缩短。
rule-site_name_individual-own_name = “{ $value }”里有您的姓名，有的接入商不接受。
    .fix = 建议换一个与内容有关的名称。

rule-postal_address-prefix = 通信地址里重复了“{ $prefix }”，前面已经选过省、市、区。
    .fix = 请删去“{ $prefix }”以及后面的区县，从街道或路名写起。
rule-postal_address-no_door = 通信地址没有写到门牌号。
    .fix = 请写到几号、几幢、几室；本来就没有门牌时，请在备注里写明“已是最详细地址”。
rule-postal_address-symbol = 通信地址里有符号“{ $char }”，有的系统不接收。
    .fix = 请改用汉字、字母、数字，例如把“5#”写成“5号”。

rule-date-form = “{ $value }”不是日期。
    .fix = 请写成 8 位数字，例如 20261123。
rule-date-no_such_day = “{ $value }”这一天不存在。
    .fix = 请核对月份和日子。
rule-date-year = “{ $value }”的年份不对。
    .fix = 请核对年份，应为 4 位。
rule-date-forever = 这里要填具体的日期，不能填“长期”。
    .fix = 请写成 8 位数字，例如 20261123。

rule-filing_number-form = “{ $value }”不像备案号。
    .fix = 请照网站底部或工信部查询结果抄写，例如 浙ICP备2026000001号；有经营许可证的，例如 浙B2-20080101。
rule-filing_number-digits = “{ $value }”里的数字应为 8 位或 10 位。
    .fix = 请到工信部备案查询网站核对。
rule-filing_number-abbreviation = “{ $value }”开头不是省份简称。
    .fix = 备案号以一个字的省份简称开头，例如 京、沪、浙、粤。
rule-filing_number-other_abbreviation = “{ $value }”开头的简称不对：四川的备案号用“蜀”，甘肃用“陇”。
    .fix = 请照工信部查询结果改正。
rule-filing_number-public_security = “{ $value }”是公安备案号，这里要填工信部的 ICP 备案号。
    .fix = 请改填带“ICP备”的那个号码。
rule-filing_number-year = “{ $value }”里的年份 { $year } 不太可能。
    .fix = 请到工信部备案查询网站核对。

rule-entity_filing_number-is_site = “{ $value }”是网站备案号，这里要填主体备案号。
    .fix = 请去掉末尾的短横线和序号，改为 { $expected }。

rule-site_filing_number-no_serial = “{ $value }”是主体备案号，网站备案号末尾还有序号。
    .fix = 请加上这个网站的序号，例如“-1”；有几个网站时到工信部备案查询网站核对。
rule-site_filing_number-serial = “{ $value }”末尾的序号应为 1 至 4 位数字。
    .fix = 请到工信部备案查询网站核对。
rule-site_filing_number-other_service = “{ $value }”是 App 或小程序的备案号，不是网站的。
    .fix = 请填写网站的备案号，末尾只有数字。

rule-filing_password-unusual = 备案密码一般为 6 至 32 位字母、数字或符号，现在是 { $count } 位或含有其他字符。
    .fix = 请照当年收到的短信或邮件核对；忘记了可以在工信部网站找回。

rule-tracking_number-unusual = “{ $value }”与常见的快递单号样子不同。
    .fix = 请照面单核对；确认无误可以继续。

rule-count-form = “{ $value }”不是个数。
    .fix = 请只填数字，例如 0、1、2。
