# 表单示例：每一处要注意什么。

example-who-printed = 程序已印好
example-who-applicant = 主办者
example-who-entity_principal = 主体负责人本人
example-who-site_principal = 网站负责人本人
example-who-legal_representative = 法定代表人本人
example-who-authorised = 被授权人本人
example-who-proprietor = 经营者本人
example-who-signer = 签字的人
example-who-verifier = 接入商的核验人员

example-does-compare = 只核对
example-does-pen = 黑色签字笔
example-does-seal = 盖公章（红色印泥）
example-does-thumb = 按手印（红色印泥）
example-does-paste = 粘贴
example-does-empty = 留空

example-form-name = 名称与营业执照等证件逐字一致，标点也一样。不一致请回到填报页改，不要在纸上改。
example-form-domains = 与备案系统里填的域名一致，不带 www，不要漏。要改请回到填报页改好重新打印。
example-form-registrar = 手写域名注册商的全称，不写简称。多个域名在不同注册商的，逐个写明。
example-form-checks = 这些方框由接入商的核验人员打勾。您一个也不要勾，勾了就要重新打印。
example-form-verifier = 这一格由核验人员签字，您不要签，也不要写日期。
example-form-sign = 网站负责人亲笔写全名，与身份证一致；不代签，不用签名章，不用铅笔或圆珠笔。
example-form-date = 日期一栏空着，不写、不涂改。
example-form-seal = 盖单位公章，不用合同章或财务章。印文清楚、完整，不压住签名。
example-form-thumb = 用手指蘸红色印泥按清楚，指纹可辨，不压住签名。
example-form-copy = 在虚线下面把框外那段话一字不差抄一遍，字迹清楚；抄错了重新打印再抄。

example-name = 与证件逐字一致。不一致请回到填报页改好，再重新打印。
example-number = 与证件上的号码逐位核对，字母一律大写。
example-domains = 这次要办的域名都在这里，不多也不少。
example-filing-number = 与备案查询结果里的备案号核对，省份简称也要对上。
example-sign = 本人用黑色签字笔写全名，不代签，不用签名章。
example-date = 签字当天手写，年月日写全。
example-seal = 盖单位公章，红色，清楚完整，最好压住单位名称旁的空白，不要压住签名。
example-thumb = 个人不盖章，在这里按手印，指纹要能看清。
example-order-number = 抄备案系统里的订单号，逐位核对。
example-waybill = 写快递公司和运单号，与快递单一致。

example-plan-service = 与填报的服务内容一致；方案里不要写没有填报的业务。
example-plan-columns = 写清楚有哪些栏目、给谁看、有没有销售或互动。没有的也写明“没有”。
example-plan-design = 贴首页和主要栏目的截图或设计图，彩色，看得清文字。还没做好的贴设计图。
example-plan-domains = 每个域名单独写一行用途，不写“备用”。
example-plan-network = 写服务器有几台、怎样接入、开放哪些端口。
example-plan-security = 写到人和时间：谁管账号、谁审内容、多久备份、出事多久处理。

example-cover-phone = 快递和核验人员会打这个号码，请保持能接通。
example-cover-address = 以接入商页面当天显示的收件地址为准，不抄旧地址。
example-cover-contents = 放进信封一样，勾一样；核对份数。少一样就会要求补寄。
example-cover-flat = 材料平放，不折到签字和盖章的位置，原件先扫描留底。

example-dereg-kind = 勾的是不是您要办的事：注销主体会连同名下所有网站一起注销。不对请回到填报页改。
example-dereg-site-number = 网站备案号带“-1”这样的序号，与主体备案号不同。
example-dereg-reason = 原因写实情，简短即可。

example-poa-giver = 授权的人是法定代表人，姓名与营业执照一致。
example-poa-taker = 被授权的人，姓名与本人身份证一致，也与填报的负责人一致。
example-poa-sign-giver = 法定代表人亲笔签全名，不盖签名章代替。
example-poa-sign-taker = 被授权人自己签，不能由法定代表人代签。

example-revoke-state = 与备案页面现在显示的阶段一致；已经送到管局的不能再撤销。
example-revoke-account = 写办理这次备案的登录账号，不写密码。
example-revoke-contact = 写一个工作时间能接通的号码，客服会回电核实。
example-revoke-reason = 一两句说清为什么撤回、之后怎么办。

example-signed-for = 从快递查询结果里抄签收的日期和签收人。
example-signed-contents = 信封里实际放了哪些，就勾哪些。

example-note-owner = 经营者与营业执照上的一致，由这个人签字。

example-title = 示例：{ $paper }
example-about = 这是填好、签好、盖好章的样子。姓名、单位、号码、签字和印章都是编的，不能当作备案材料使用。
example-added = 示例中手写的签字和文字、打的勾、盖的章、按的手印。

ui-example-turn = 看哪一份
ui-example-side-mine = 我的这一份
ui-example-side-example = 填好的样子
ui-example-mark = 示例
ui-example-about = 这是签好字的样子，姓名、单位和号码都是编的，不能打印使用。点数字看每一处怎么做。
ui-example-go = 第 { $number } 处：{ $who }
ui-example-prevents = 做好了可以避免：
ui-example-and = {""}
ui-legend-reused = 沿用以前的
