# 备案类型

type-first_filing = 首次备案
    .hint = 单位和域名都没有备过案。
    .about = 主办者和域名都没有备过案，一次办下主体备案和第一个网站的备案。
    .after = 通过以前域名要关着；通过以后约 7 小时，各地都能打开。
type-new_website_here = 新增网站
    .hint = 单位已在阿里云备过案，再备一个网站。
    .about = 主办者已在这里备过案，再给一个没备过的域名办网站备案。
    .after = 新域名通过以前要关着；已备案的网站不受影响，但要一直打得开、挂着备案号。
type-new_website_elsewhere = 新增网站（主体在别处）
    .hint = 单位在别家接入商备过案，在阿里云再备一个网站。
    .about = 主办者在别家接入商备过案，现在在这里再备一个新的网站。
    .after = 新域名通过以前要关着；别家的备案和网站照旧。
type-new_access = 新增接入
    .hint = 单位和域名都在别家备过案，网站搬到阿里云。
    .about = 主办者和域名都在别家备过案，现在把网站放到这里的服务器。
    .after = 进入初审后约 7 小时可以打开；管局退回时，要改好再提交。原来的接入不受影响。
type-continue_access = 继续接入
    .hint = 单位已在阿里云，再把别家备过案的网站接进来。
    .about = 主体已在这里，把同一主体在别家备过案的网站再接一个进来。
    .after = 进入初审后约 7 小时可以打开；管局退回时，要改好再提交。原来的接入不受影响。
type-change_entity = 变更主体
    .hint = 单位的名称、地址或负责人变了。
    .about = 主办者的名称、地址、负责人或电话变了，把备案改成现在的样子。
    .after = 网站照常打开，但内容要与备案相符。
type-change_website = 变更网站
    .hint = 网站的名称、内容或负责人变了，或去掉一个域名。
    .about = 网站的名称、内容或负责人变了，或者要去掉一个域名。
    .after = 网站照常打开；去掉的域名，通过以后就不能用了。
type-change_both = 变更主体和网站
    .hint = 单位和网站的内容都变了。
    .about = 主办者和网站的内容都变了，一次一起改。
    .after = 网站照常打开，但内容要与备案相符。
type-change_access = 变更接入信息
    .hint = 服务器或 IP 变了，而管局要求一致。
    .about = 网站还在这里，换了服务器或 IP，而备案要与实际一致。
    .after = 网站照常打开。
type-add_domain_to_entity = 给已备案的单位加域名
    .hint = 现在按“新增网站”办理。
    .opens = 自 2019 年 4 月 22 日起，一个网站备案号只带一个域名，新域名要按“新增网站”办理，所以打开的是“新增网站”。
type-deregister_entity = 注销主体
    .hint = 单位和名下所有网站的备案都不要了。
    .about = 主办者和名下全部网站的备案都不要了，一次注销。
    .after = 注销以后，名下网站都不能再用内地服务器打开；备案号收回，不能恢复。
type-deregister_website = 注销网站
    .hint = 只去掉一个网站的备案，其他保留。
    .about = 只注销一个网站的备案，主体和其他网站保留。
    .after = 注销以后，这个网站不能再用内地服务器打开；其他网站不受影响，备案号不能恢复。
type-deregister_by_form = 用申请表注销
    .hint = 登录不了备案账号时，把申请表交给管局。
    .about = 登录不了备案账号、主体下没有网站，或域名被别人备了案，把申请表交给管局注销。
    .after = 管局办完以前一切照旧；注销以后，网站不能再用内地服务器打开。
type-cancel_access = 取消接入
    .hint = 网站搬走了，备案号保留。
    .about = 网站已经搬到别家，只取消这里的接入，备案号保留。
    .after = 取消以后，域名再指向这里的服务器就打不开了；新接入商那里的网站不受影响。
type-revoke = 撤销申请
    .hint = 还没有通过的申请，不办了。
    .about = 已经提交、还没有通过的申请，不想办了。
    .after = 撤销只停下这次申请；已经备好的案和网站不受影响。
type-transfer_out = 转到别家
    .hint = 换了接入商，在新接入商那里办理。
    .about = 网站要搬到别家接入商：先在那边办接入，再取消这里的接入。
    .after = 新接入商那边通过以前，请留着这里的接入，网站就不会中断。
type-claim = 认领备案
    .hint = 早年在老平台备的案，归到现在的账号下。
    .about = 早年在老平台备的案不在任何账号下，把它归到您现在的账号。
    .after = 认领期间和以后，网站都照常打开。
type-transfer_account = 账号间转移
    .hint = 备案换到同一家接入商的另一个账号。
    .about = 同一家接入商，把备案换到另一个登录账号下。
    .after = 转移期间和以后，网站都照常打开。
type-migrate_entity = 更换主体
    .hint = 网站换了主人，部分省份可以直接办理。
    .about = 网站换了主人，把备案转到新的单位名下；只有部分省可以这样办。
    .after = 办理期间网站不中断；本省不能这样办时，只能注销后重新备案。
type-blocked_domain_conflict = 域名已被别人备案
    .hint = 要先注销原来的备案。
    .about = 这个域名的备案在另一个主办者名下，现在还不能备案。
    .after = 原来的备案注销以后，就可以用您的名义重新备案。
type-blocked_shell_entity = 主体下没有网站
    .hint = 有的省可以直接加网站，有的省要先注销。
    .about = 工信部有这个主体的备案，但名下已经没有网站。
    .after = 本省允许的，可以直接新增网站；不允许的，先用申请表注销，再首次备案。

# 办理方式

road-paper = 纸质办理
    .hint = 拍幕布照片，打印核验单签字盖章，再上传或邮寄。平台要您交核验单时，选这一种。
road-app = 手机刷脸办理
    .hint = 网站负责人在平台的手机应用里刷脸，材料都在网上传，不用邮寄。2020 年 8 月以后多数地方这样办。

# 任务

group-prepare = 准备材料
group-print = 打印与签字
group-submit = 提交与跟进
section-type = 在哪里备案
section-record = 已有的备案
section-entity = 谁来备案
section-entity_principal = 主体负责人
section-site = 网站
section-site_principal = 网站负责人
section-access = 服务器
section-product = 产品核验
section-cancel = 注销或取消
section-revoke = 撤销申请
section-guide = 办理步骤
section-materials = 主体照片与证件
section-site_materials = 网站照片与证件
section-review = 核对全部内容
section-paper = 要打印的表单
section-signed = 签好的核验单
section-submit = 提交
section-progress = 进度

# 在哪里备案

page-type-region = 证件上的地址在哪里？
    .term = 备案地区
    .hint = 单位看证件上的住所，个人看身份证上的住址。省份备案后不能变更。
page-type-region--individual = 身份证上的住址在哪里？
    .hint = 照身份证选，不照现在住的地方选。省份备案后不能变更。
page-type-region--new_website_here = 备案在哪个省？
    .hint = 看备案号的第一个字，例如“浙”是浙江省。
page-type-region--new_website_elsewhere = { page-type-region--new_website_here }
    .hint = { page-type-region--new_website_here.hint }
page-type-region--access = { page-type-region--new_website_here }
    .hint = { page-type-region--new_website_here.hint }
page-type-region--change = { page-type-region--new_website_here }
    .hint = 省份不能变更；要换省，只能注销后重新备案。
page-type-region--remove = { page-type-region--new_website_here }
    .hint = { page-type-region--new_website_here.hint }
page-type-region--guide = { page-type-region--new_website_here }
    .hint = 照已有的备案选，或照正在办的申请选。
page-type-region--change_entity = 证件上的地址现在在哪里？
    .hint = 省份不能变更；市和区县照现在的证件选。
page-type-region--change_both = { page-type-region--change_entity }
    .hint = { page-type-region--change_entity.hint }

# 已有的备案

page-record-number = 您的主体备案号是多少？
    .term = 主体备案号
    .hint = 在工信部备案网站可以查到，末尾没有“-1”的就是。
    .hint-app = 在工信部备案网站可以查到，末尾没有“-1”的就是。备案密码不用填：2020 年 8 月起由短信核验代替。
page-record-number--access = 备案密码是多少？
    .term = 备案密码
    .hint = 当年由管局发给主体负责人；忘了，可以在工信部备案网站找回。
page-record-number--deregister_by_form = { page-record-number }
    .hint = 查得到就填，查不到可以空着。
page-record-number--guide = { page-record-number }
    .hint = 查得到就填，查不到可以空着。

# 谁来备案

page-entity-nature = 谁来备案？
    .term = 主办者性质
    .hint = 用谁的证件备案，网站就归谁负责。
page-entity-nature--new_website_here = 备案在谁名下？
    .hint = 照备案里登记的主办者选。
page-entity-nature--new_website_elsewhere = { page-entity-nature--new_website_here }
    .hint = { page-entity-nature--new_website_here.hint }
page-entity-nature--access = { page-entity-nature--new_website_here }
    .hint = { page-entity-nature--new_website_here.hint }
page-entity-nature--change = { page-entity-nature--new_website_here }
    .hint = { page-entity-nature--new_website_here.hint }
page-entity-nature--remove = { page-entity-nature--new_website_here }
    .hint = { page-entity-nature--new_website_here.hint }
page-entity-nature--guide = { page-entity-nature--new_website_here }
    .hint = { page-entity-nature--new_website_here.hint }
page-entity-name = 主办者的全称是什么？
    .term = 主办者名称
    .hint = 照抄证件，一字不差。
page-entity-name--enterprise = 单位的全称是什么？
    .hint = 照抄营业执照，一字不差。
page-entity-name--individual = 您的姓名怎么写？
    .hint = 照身份证写，不写网名。
page-entity-name--other_unit = 单位的全称是什么？
    .hint = 照抄法人证书或登记证书，一字不差。
page-entity-name--new_website_here = 备案里的名称是什么？
    .hint = 照备案里的写，一字不差。
page-entity-name--new_website_elsewhere = { page-entity-name--new_website_here }
    .hint = { page-entity-name--new_website_here.hint }
page-entity-name--access = { page-entity-name--new_website_here }
    .hint = 与备案差一个字，就查不到已有的备案。
page-entity-name--change = 现在的名称是什么？
    .hint = 改了名写新名称，没有改就照备案里的写。
page-entity-name--change_website = { page-entity-name--new_website_here }
    .hint = 这一次不改它，照备案里的写。
page-entity-name--change_access = { page-entity-name--new_website_here }
    .hint = { page-entity-name--change_website.hint }
page-entity-name--remove = { page-entity-name--new_website_here }
    .hint = { page-entity-name--access.hint }
page-entity-name--guide = { page-entity-name--new_website_here }
    .hint = 一时查不到，可以空着。
page-entity-certificate = 用哪个证件备案？
    .term = 主体证件
    .hint = 号码提交后不能改，请对着证件再看一遍。
page-entity-certificate--new_website_here = 备案时用的是哪个证件？
    .hint = 照备案里的填，号码不一致就查不到。
page-entity-certificate--new_website_elsewhere = { page-entity-certificate--new_website_here }
    .hint = { page-entity-certificate--new_website_here.hint }
page-entity-certificate--access = { page-entity-certificate--new_website_here }
    .hint = { page-entity-certificate--new_website_here.hint }
page-entity-certificate--change = { page-entity-certificate--new_website_here }
    .hint = 证件号码不能变更，照备案里的填。
page-entity-certificate--remove = { page-entity-certificate--new_website_here }
    .hint = { page-entity-certificate--new_website_here.hint }
page-entity-certificate_address = 证件上的住所怎么写的？
    .term = 证件住所
    .hint = 证件上怎么写，这里就怎么写。
page-entity-certificate_address--individual = 身份证上的住址怎么写的？
    .hint = 身份证上怎么写，这里就怎么写。
page-entity-certificate_address--change = 证件上现在的地址是什么？
    .hint = 地址变了写新证件上的，没有变就照写。
page-entity-postal_address = 信寄到哪里您能收到？
    .term = 通信地址
    .hint = 从街道写到门牌号，前面的省市区不用再写。
page-entity-postal_address--change = 信现在寄到哪里您能收到？
page-entity-more = 还有什么要说明的吗？
    .term = 投资人与主体备注
    .hint = 没有就空着，直接到下一问。
page-entity-business_scope = 您的经营范围是什么？
    .term = 经营范围
    .hint = 照抄证件，程序帮您看有没有要许可的字样；可以先空着。
page-entity-business_scope--other_unit = 单位的业务范围是什么？
    .term = 宗旨和业务范围
page-entity-filed_sites = 您已经备案了几个网站？
    .term = 已备案的网站
    .hint = 在工信部备案网站查一查，再一个一个打开看看。
page-record-before = 备案里现在写的是什么？
    .term = 现有备案信息
    .hint = 照备案里的写，程序会告诉您改了哪里、能不能改。

# 主体负责人

page-entity_principal-name = 谁对备案负责？
    .term = 主体负责人姓名
    .hint = 单位一般由法定代表人担任，本省的规定会在核对时告诉您。
page-entity_principal-name--individual = 您本人的姓名怎么写？
    .hint = 个人备案由本人负责，照身份证写。
page-entity_principal-name--change = 现在由谁对备案负责？
    .hint = 单位换了人写新负责人，没有换就照写；个人备案写您本人。
page-entity_principal-name--deregister_by_form = 备案里的负责人是谁？
    .hint = 照备案里登记的写。
page-entity_principal-certificate = 负责人的证件号码是多少？
    .term = 主体负责人证件
    .hint = 请对着证件原件填写。
page-entity_principal-certificate--individual = 您的证件号码是多少？
page-entity_principal-validity = 证件什么时候到期？
    .term = 证件有效期
    .hint = 日期在身份证有国徽的一面。
page-entity_principal-mobile = 打哪个手机能找到负责人？
    .term = 主体负责人手机号码
    .hint = 核验短信会发到这个号码，备案期间请不要停机换号。
page-entity_principal-mobile--individual = 打哪个手机能找到您？
page-entity_principal-mobile--change =
    .hint = 换了号码就写新号码，核验短信会发到这里。
page-entity_principal-mobile--deregister_by_form = 打哪个手机能找到负责人？
    .hint = 管局有疑问时会打来，办完以前请不要停机换号。
page-entity_principal-phones = 手机打不通时打哪里？
    .term = 办公电话与应急电话
    .hint = 应急电话请写另一个人的，不能与负责人的号码相同。
page-entity_principal-email = 通知发到哪个邮箱？
    .term = 电子邮箱
    .hint = 备案号会发到这里；QQ 号可以不填。
page-entity_principal-legal_rep = 法定代表人是另一个人吗？
    .term = 法定代表人
    .hint = 与主体负责人是同一人，就空着，直接到下一问。

# 网站

page-site-record = 这个网站的备案号是多少？
    .term = 网站备案号
    .hint = 在网站底部，带“-1”这样的序号。
page-site-record--access = 要接入的网站，备案号是多少？
    .hint = 带“-1”这样的序号；核验短信会发到它登记的手机。
page-site-record--change = 要变更的网站，备案号是多少？
page-site-record--change_access = 换服务器的网站，备案号是多少？
page-site-record--remove = 要注销的网站，备案号是多少？
    .hint = 带“-1”这样的序号；请看清楚，不要注销错了。
page-site-record--cancel_access = 要取消接入的网站，备案号是多少？
    .hint = 带“-1”这样的序号。
page-site-domains = 网站用哪个域名？
    .term = 网站域名
    .hint = 域名要在主办者名下，并已实名认证。一个网站备一个域名。
page-site-domains--individual =
    .hint = 域名要在您本人名下，并已实名认证。一个网站备一个域名。
page-site-domains--access = 备案里的网站用哪个域名？
    .hint = 照备案里的写；接入时域名不能增减。
page-site-domains--change = 哪些域名要留着？
    .hint = 只能保留或去掉；新域名要办“新增网站”。
page-site-domains--change_access = 换服务器的网站用哪个域名？
    .hint = 照备案里的写，这一次域名不变。
page-site-domains--remove = 要注销的网站用哪个域名？
    .hint = 照备案里的写，请看清楚。
page-site-domains--cancel_access = 要取消接入的网站用哪个域名？
page-site-domains--deregister_by_form = 要注销的是哪个域名？
    .hint = 主体下已经没有网站的，可以空着。
page-site-domains--guide = 网站用哪个域名？
    .hint = 写上它，客服和接入商容易找到您的备案；可以空着。
page-site-domain_record = 域名登记在谁名下？
    .term = 域名实名信息
    .hint = 登录您买域名的网站就能看到；一时查不到，可以先空着。
page-site-domain_record--access = 域名是在哪家买的？
    .term = 域名注册商
    .hint = 续费通知和域名证书上都有；可以先空着。
page-site-name = 网站叫什么名字？
    .term = 网站名称
    .hint = 请写访客在首页看到的名字，最好与主办者有关。
page-site-name--enterprise =
    .hint = 请写访客在首页看到的名字，最好与公司有关。
page-site-name--individual =
    .hint = 写出网站的内容，不要像公司、商店或平台的名字。
page-site-name--other_unit =
    .hint = 请写访客在首页看到的名字，最好用单位全称或简称。
page-site-name--change = 网站现在叫什么名字？
    .hint = 改了写新名称，没有改就照备案里的写。
page-site-homepage = 访客打开哪个地址？
    .term = 网站首页地址
    .hint = 不用写 http:// 或 https://。
page-site-closed = 网站现在是关着的吗？
    .term = 备案期间关闭网站
    .hint = 通过以前，没备案的域名要关着，开着容易被退回。
page-site-service_content = 访客来网站做什么？
    .term = 网站服务内容
    .hint = 可以选多项，只选网站上真正有的。
page-site-service_content--individual =
    .hint = 个人网站选“博客/个人空间”或“其他”，不能有经营内容。
page-site-service_content--change =
    .hint = 照网站现在的内容选，可以选多项；个人网站只能选“博客/个人空间”或“其他”。
page-site-languages = 网站上有哪些语言？
    .term = 网站语言类别
    .hint = 有哪种文字就选哪种。
page-site-preapproval = 网站有没有这些内容？
    .term = 前置审批
    .hint = 多数网站都没有，选“都不涉及”就好。
page-site-remark = 网站还有什么要说明的吗？
    .term = 网站备注
    .hint = 没有就空着，直接到下一问。
page-site-remark--individual = 网站主要写些什么？
    .hint = 用一两句话说明内容，审核会顺利些；可以空着。

# 网站负责人

page-site_principal-name = 谁管理这个网站？
    .term = 网站负责人姓名
    .hint = 可以和主体负责人是同一人。签字或刷脸都要本人来。
    .reuse = 和主体负责人是同一人
page-site_principal-name--individual =
    .hint = 个人网站一般就是您本人。签字或刷脸都要本人来。
page-site_principal-name--change = 现在由谁管理这个网站？
    .hint = 换了人写新负责人，没有换就照写。签字或刷脸都要本人来。
page-site_principal-certificate = 负责人的证件号码是多少？
    .term = 网站负责人证件
    .hint = 请对着证件原件填写。
page-site_principal-validity = 证件什么时候到期？
    .term = 证件有效期
    .hint = 日期在身份证有国徽的一面。
page-site_principal-mobile = 打哪个手机能找到负责人？
    .term = 网站负责人手机号码
    .hint = 核验短信会发到这个号码，备案期间请不要停机换号。
page-site_principal-phones = 手机打不通时打哪里？
    .term = 办公电话与应急电话
    .hint = 应急电话请写另一个人的，不能与负责人的号码相同。
page-site_principal-email = 通知发到哪个邮箱？
    .term = 电子邮箱
    .hint = 请填经常查看的邮箱；QQ 号可以不填。
page-site_principal-face_check = 网站负责人刷过脸了吗？
    .term = 人脸核验
    .hint = 要在平台的手机应用里做，本程序代替不了。还没有做也可以先往下填。

# 服务器与服务号

page-access-method = 网站放在哪种服务器上？
    .term = 接入方式与服务器放置地
    .hint = 在云平台的控制台里可以看到。
page-access-method--change_access = 网站现在放在哪种服务器上？
    .hint = 写换过以后的，在云平台的控制台里可以看到。
page-access-ip = 服务器的 IP 是多少？
    .term = IP 地址
    .hint = 只有一个 IP，两格就填一样的。
page-access-ip--change_access = 新的 IP 是多少？
page-access-product = 服务器是什么产品，在谁的账号里？
    .term = 产品核验
    .hint = 平台凭备案服务号确认您有符合条件的服务器。不清楚可以先空着。
    .notes = 哪些产品有服务号，有什么条件
page-access-service_number = 备案服务号是多少？
    .term = 备案服务号
    .hint = 一个服务号只能用于一个网站，用过就不能再用。
    .hint-app = 一个服务号只能用于一个网站，用过就不能再用。服务器就在办理备案的账号里时，平台会让您从列表里选，不用填服务号。
    .notes = 一号一站，只用一次
page-access-service_number--change_access = 平台要您另填备案服务号吗？
    .hint = 没有要求，就空着。

# 注销、撤销与在别处办理

page-cancel-why = 为什么要注销？
    .term = 注销理由
    .hint = 选最接近的一种。注销以后，备案号不能恢复。
page-cancel-why--cancel_access = 为什么要取消接入？
    .term = 取消接入的理由
    .hint = 备案号会保留；请先在新接入商那里办好接入。
page-cancel-last_site = 注销的是最后一个网站吗？
    .term = 没有网站的主体（空壳主体）
    .hint = 如果是，想一想要不要连主体一起注销。
page-cancel-last_site--cancel_access = 名下只有这一个网站吗？
    .term = 没有接入的备案（空壳）
    .hint = 还没有在别家办好接入的网站，先不要取消。
page-revoke-where = 申请走到哪一步了？
    .term = 申请状态
    .hint = 登录备案平台，照订单上写的选。
page-revoke-letter = 请客服撤销申请
    .term = 撤销申请的工单
    .hint = 补上空着的地方，复制到备案平台的工单里发出去；打备案热线也可以照着说。
page-guide-steps = 照着一步一步办
    .term = 办理步骤
    .hint = 办好一步勾一步，随时可以回来接着办。
page-guide-steps--deregister_by_form = 申请表怎么交？
    .hint = 各省收件的办法不同，寄出以前请先向管局问清楚。
page-guide-steps--transfer_out = 怎样转到别家？
    .hint = 新接入商那边通过以前，不要取消这里的接入。
page-guide-steps--claim = 怎样认领旧的备案？
    .hint = 找不到老账号时，先请客服帮您查。
page-guide-steps--transfer_account = 怎样换到另一个账号？
    .hint = 两个账号都不能有正在办的申请。
page-guide-steps--migrate_entity = 怎样换到新的主体？
    .hint = 先问清本省能不能这样办，再准备材料。

# 请客服撤销的信

letter-blank = ＿＿＿＿
letter-revoke-letter =
    备案客服，您好：

    我们有一份备案申请正在办理，现在不再需要，请协助撤销。

    备案订单号：{ $order-number }
    主办者名称：{ $entity-name }
    网站域名：{ $site-domains }
    撤销原因：{ letter-blank }
    联系人和电话：{ letter-blank }

    如需我们补充材料，或这一步已不能撤销，请在工单里告诉我们；我们也可以拨打备案热线 { $filing_hotline } 配合核实。

    谢谢！
    .title = 请协助撤销备案申请（订单 { $order-number }）

# 照片与证件

page-materials-certificate = 拍一张主体证件
    .term = 主体证件
    .hint = 拍原件，彩色，四个角都要在画面里。
page-materials-certificate--enterprise = 拍一张营业执照
page-materials-certificate--individual = 拍一张您的身份证
    .hint = 有照片的一面；拍原件，彩色，四个角都要在画面里。
page-materials-certificate--other_unit = 拍一张单位的证书
    .hint = 法人证书或登记证书；拍原件，彩色，四个角都要在画面里。
page-materials-certificate--change = 拍一张现在的证件
    .hint = 换过证的拍新证；拍原件，彩色，四个角都要在画面里。
page-materials-principal_id = 拍主体负责人的身份证
    .term = 主体负责人证件
    .hint = 正面、反面各一张，字要看得清。
page-materials-principal_id--individual = 再拍身份证的正反面
page-materials-letters = 平台要求了别的文件吗？
    .term = 授权书与承诺书
    .hint = 平台没有要求，就不用传。
page-materials-letters--individual =
    .term = 承诺书
page-materials-local = 本省还要别的材料吗？
    .term = 本省另要的材料
    .hint = 必交的请备好；其余的，等平台要了再传。
page-materials-business = 有没有与业务有关的材料？
    .term = 许可、承诺与证明
    .hint = 必交的请备好；其余的，平台没有要求就不用传。
page-materials-cancel = 注销用的材料备好了吗？
    .term = 注销材料
    .hint = 收得到核验短信的，多半用不到；号码丢了，平台会要。
page-materials-cancel--deregister_by_form = 注销申请表签好了吗？
    .hint = 签好的申请表彩色扫描或拍照，寄出以前留一份。
page-site_materials-principal_id = 拍网站负责人的身份证
    .term = 网站负责人证件
    .hint = 正面、反面各一张，字要看得清。
page-site_materials-preapproval = 上传审批文件
    .term = 前置审批文件
    .hint = 您选了需要审批的内容，请把许可证拍下来。
page-site_materials-more = 网站还要补充材料吗？
    .term = 域名证明、授权书等
    .hint = 必交的请备好；其余的，平台没有要求就不用传。
page-site_materials-backdrop = 幕布前的照片
    .term = 网站负责人幕布照片
    .hint = 初审通过后，平台会寄来或告诉您幕布在哪里，那时再拍。

# 打印与签字

page-review-all = 从头核对一遍
    .term = 核对全部内容
    .hint = 点任意一行可以回去修改。打印以后再改，表单要重新打印。
page-review-all--remove =
    .hint = 点任意一行可以回去修改。注销以后不能恢复，请再看一遍。
page-review-all--cancel_access =
    .hint = 点任意一行可以回去修改。
page-review-all--change_access =
    .hint = 点任意一行可以回去修改。
page-paper-verification_form = 打印核验单，签字盖章
    .term = 网站备案信息真实性核验单
    .hint = 请网站负责人用黑色签字笔签名，单位盖公章，日期请留空。
page-paper-verification_form--individual = 打印核验单，签上名字
    .hint = 请您用黑色签字笔签名，不用盖章，日期请留空。
page-paper-forms = 打印其他要交的表单
    .term = 授权书、承诺书等
    .hint = 按您填的情况，下面这些要签字上交；签好后扫描或拍照，放进对应的材料里。
page-signed-verification_form = 把签好的核验单传回来
    .term = 签好的核验单
    .hint = 彩色扫描，标题和四个角都要完整。

# 提交与跟进

page-submit-file = 可以提交了
    .term = 提交备案
    .hint = 提交后请保持电话畅通，审核人员会打来核实。
page-submit-file--remove = 可以提交注销了
    .term = 提交注销
    .hint = 提交后请留意核验短信。注销以后不能恢复。
page-submit-file--cancel_access = 可以提交了
    .term = 取消接入
    .hint = 通过以后，域名指向这里就打不开了；备案号保留。
page-submit-file--change =
    .term = 提交变更
page-submit-file--access =
    .hint = 提交后请保持电话畅通；核验短信发到备案里登记的手机。
page-progress-timeline = 现在到哪一步了？
    .term = 办理进度
    .hint = 这里写着在等谁、下一步做什么、最晚到什么时候。
