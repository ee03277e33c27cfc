# 备案类型

type-first_filing = 首次备案
    .hint = 单位和域名都没有备过案。
    .about = 首次备案
    .after = 首次备案
type-new_website_here = 新增网站
    .hint = 单位已在阿里云备过案，再备一个网站。
    .about = 新增网站
    .after = 新增网站
type-new_website_elsewhere = 新增网站（主体在别处）
    .hint = 单位在别家服务商备过案，在阿里云再备一个网站。
    .about = 新增网站（主体在别处）
    .after = 新增网站（主体在别处）
type-new_access = 新增接入
    .hint = 单位和域名都在别家备过案，网站搬到阿里云。
    .about = 新增接入
    .after = 新增接入
type-continue_access = 继续接入
    .hint = 单位已在阿里云，再把别家备过案的网站接进来。
    .about = 继续接入
    .after = 继续接入
type-change_entity = 变更主体
    .hint = 单位的名称、地址或负责人变了。
    .about = 变更主体
    .after = 变更主体
type-change_website = 变更网站
    .hint = 网站的名称、内容或负责人变了，或去掉一个域名。
    .about = 变更网站
    .after = 变更网站
type-change_both = 变更主体和网站
    .hint = 单位和网站的内容都变了。
    .about = 变更主体和网站
    .after = 变更主体和网站
type-change_access = 变更接入信息
    .hint = 服务器或 IP 变了，而管局要求一致。
    .about = 变更接入信息
    .after = 变更接入信息
type-add_domain_to_entity = 给已备案的单位加域名
    .hint = 现在按“新增网站”办理。
    .opens = 给已备案的单位加域名
type-deregister_entity = 注销主体
    .hint = 单位和名下所有网站的备案都不要了。
    .about = 注销主体
    .after = 注销主体
type-deregister_website = 注销网站
    .hint = 只去掉一个网站的备案，其他保留。
    .about = 注销网站
    .after = 注销网站
type-deregister_by_form = 用申请表注销
    .hint = 登录不了备案账号时，把申请表交给管局。
    .about = 用申请表注销
    .after = 用申请表注销
type-cancel_access = 取消接入
    .hint = 网站搬走了，备案号保留。
    .about = 取消接入
    .after = 取消接入
type-revoke = 撤销申请
    .hint = 还没有通过的申请，不办了。
    .about = 撤销申请
    .after = 撤销申请
type-transfer_out = 转到别家
    .hint = 换了服务商，在新服务商那里办理。
    .about = 转到别家
    .after = 转到别家
type-claim = 认领备案
    .hint = 早年在老平台备的案，归到现在的账号下。
    .about = 认领备案
    .after = 认领备案
type-transfer_account = 账号间转移
    .hint = 备案换到同一家服务商的另一个账号。
    .about = 账号间转移
    .after = 账号间转移
type-migrate_entity = 更换主体
    .hint = 网站换了主人，部分省份可以直接办理。
    .about = 更换主体
    .after = 更换主体
type-blocked_domain_conflict = 域名已被别人备案
    .hint = 要先注销原来的备案。
    .about = 域名已被别人备案
    .after = 域名已被别人备案
type-blocked_shell_entity = 主体下没有网站
    .hint = 有的省可以直接加网站，有的省要先注销。
    .about = 主体下没有网站
    .after = 主体下没有网站

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
section-entity = 谁来备案
section-entity_principal = 主体负责人
section-site = 网站
section-site_principal = 网站负责人
section-access = 服务器与服务号
section-materials = 单位照片与证件
section-site_materials = 网站照片与证件
section-review = 核对全部内容
section-paper = 核验单
section-signed = 签好的核验单
section-submit = 提交
section-progress = 进度

# 在哪里备案

page-type-region = 营业执照上的地址在哪里？
    .term = 备案地区
    .hint = 按执照上的住所选，不按办公地点选。省份选定后不能变更。

# 谁来备案

page-entity-nature = 谁来备案？
    .term = 单位性质
    .hint = 用谁的证件备案，网站就归谁负责。
page-entity-name = 单位的全称是什么？
    .term = 主办单位名称
    .hint = 照抄营业执照，一字不差。
page-entity-certificate = 用哪个证件备案？
    .term = 主体证件
    .hint = 号码提交后不能改，请对着证件再看一遍。
page-entity-certificate_address = 证件上的住所怎么写的？
    .term = 证件住所
    .hint = 证件上怎么写，这里就怎么写。
page-entity-postal_address = 信寄到哪里您能收到？
    .term = 通信地址
    .hint = 从街道写到门牌号，前面的省市区不用再写。
page-entity-more = 还有什么要说明的吗？
    .term = 投资人与主体备注
    .hint = 没有就空着，直接到下一问。

# 主体负责人

page-entity_principal-name = 谁对备案负责？
    .term = 主体负责人姓名
    .hint = 浙江要求由法定代表人担任。
page-entity_principal-certificate = 负责人的证件号码是多少？
    .term = 主体负责人证件
    .hint = 请对着证件原件填写。
page-entity_principal-validity = 证件什么时候到期？
    .term = 证件有效期
    .hint = 日期在身份证有国徽的一面。
page-entity_principal-mobile = 打哪个手机能找到负责人？
    .term = 主体负责人手机号码
    .hint = 核验短信会发到这个号码，备案期间请不要停机换号。
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

page-site-domains = 网站用哪个域名？
    .term = 网站域名
    .hint = 域名要在本单位名下，并已实名认证。一个网站备一个域名。
page-site-name = 网站叫什么名字？
    .term = 网站名称
    .hint = 请写访客在首页看到的名字，最好与公司有关。
page-site-homepage = 访客打开哪个地址？
    .term = 网站首页地址
    .hint = 不用写 http:// 或 https://。
page-site-service_content = 访客来网站做什么？
    .term = 网站服务内容
    .hint = 可以选多项，只选网站上真正有的。
page-site-languages = 网站上有哪些语言？
    .term = 网站语言类别
    .hint = 有哪种文字就选哪种。
page-site-preapproval = 网站有没有这些内容？
    .term = 前置审批
    .hint = 多数企业网站都没有，选“都不涉及”就好。
page-site-remark = 网站还有什么要说明的吗？
    .term = 网站备注
    .hint = 没有就空着，直接到下一问。

# 网站负责人

page-site_principal-name = 谁管理这个网站？
    .term = 网站负责人姓名
    .hint = 可以和主体负责人是同一人。签字或刷脸都要本人来。
    .reuse = 和主体负责人是同一人
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
page-access-ip = 服务器的 IP 是多少？
    .term = IP 地址
    .hint = 只有一个 IP，两格就填一样的。
page-access-service_number = 备案服务号是多少？
    .term = 备案服务号
    .hint = 一个服务号只能用于一个网站，用过就不能再用。

# 照片与证件

page-materials-certificate = 拍一张营业执照
    .term = 主体证件
    .hint = 拍原件，彩色，四个角都要在画面里。
page-materials-principal_id = 拍主体负责人的身份证
    .term = 主体负责人证件
    .hint = 正面、反面各一张，字要看得清。
page-materials-letters = 平台要求了别的文件吗？
    .term = 授权书与承诺书
    .hint = 平台没有要求，就不用传。
page-site_materials-principal_id = 拍网站负责人的身份证
    .term = 网站负责人证件
    .hint = 正面、反面各一张，字要看得清。
page-site_materials-preapproval = 上传审批文件
    .term = 前置审批文件
    .hint = 您选了需要审批的内容，请把许可证拍下来。
page-site_materials-more = 网站还要补充材料吗？
    .term = 域名证书与授权书
    .hint = 平台没有要求，就不用传。
page-site_materials-backdrop = 幕布前的照片
    .term = 网站负责人幕布照片
    .hint = 初审通过后，平台会寄来或告诉您幕布在哪里，那时再拍。

# 打印与签字

page-review-all = 从头核对一遍
    .term = 核对全部内容
    .hint = 点任意一行可以回去修改。打印以后再改，核验单要重新打印。
page-paper-verification_form = 打印核验单，签字盖章
    .term = 网站备案信息真实性核验单
    .hint = 请网站负责人用黑色签字笔签名，盖单位公章，日期请留空。
page-signed-verification_form = 把签好的核验单传回来
    .term = 已签字盖章的核验单
    .hint = 彩色扫描，标题和四个角都要完整。

# 提交与跟进

page-submit-file = 可以提交了
    .term = 提交备案
    .hint = 提交后请保持电话畅通，审核人员会打来核实。
page-progress-timeline = 现在到哪一步了？
    .term = 办理进度
    .hint = 这里写着在等谁、下一步做什么、最晚到什么时候。
section-record = 备案里的记录
section-cancel = 注销
section-revoke = 撤销
section-guide = 办理步骤
page-record-number = 您的主体备案号是多少？
page-entity-business_scope = 您的经营范围是什么？
page-entity-filed_sites = 您已经备案了几个网站？
page-record-before = 备案里现在写的是什么？
page-site-record = 这个网站的备案号是多少？
page-site-domain_record = 域名登记在谁名下？
page-site-closed = 网站现在打得开吗？
page-cancel-why = 为什么要注销？
page-cancel-last_site = 注销后还剩网站吗？
page-revoke-where = 申请走到哪一步了？
page-revoke-letter = 请客服撤销申请
page-guide-steps = 照着一步一步办
page-materials-local = 本省另要的材料
page-materials-business = 与业务有关的材料
page-materials-cancel = 注销用的材料
letter-blank = ＿＿＿＿
letter-revoke-letter = 备案客服：您好。请协助撤销备案订单 { $order-number }（主办单位 { $entity-name }，域名 { $site-domains }）。
    .title = 请求撤销备案申请
