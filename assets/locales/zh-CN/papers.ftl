# 打印的表单：标题、用途、页边的话、只在窗口里出现的提示，以及印不出来时的说明。

paper-verification_form = 网站备案信息真实性核验单
    .about = 走纸质办理的，每个网站一份：网站负责人签字，单位盖公章。新办、接入和变更网站的备案要交，只变更主体或办理注销的不用。
    .notice = 本单按公开的样式重新排版，不是接入服务商的原版。接入商给了模板的，请改用接入商的模板。请勿涂改；写错了，请重新打印。
paper-commitment_letter = 互联网信息服务备案承诺书
    .about = 主办者对备案信息作出承诺。广东省、上海市明确要交；其他地方要不要，请以接入服务商和当地通信管理局的要求为准。
paper-entity_principal_poa = 主体负责人授权书
    .about = 主体负责人不是法定代表人的单位，由法定代表人签字授权。只有部分省份接受授权，其他省份须由法定代表人担任。
paper-site_principal_poa = 网站负责人授权书
    .about = 网站负责人不是法定代表人的单位，由法定代表人签字授权，每个网站一份。许多省份要交，其余省份可能会要。
paper-construction_plan = 网站建设方案书
    .about = 给已备案的主体新增网站时用：有的省份每次都要，有的省份在网站达到一定数量后才要。
paper-sole_proprietor_note = 个体工商户无公章情况说明
    .about = 没有刻公章的个体工商户，用它代替盖章作出说明。有公章的不用。
paper-deregistration_form = 网站备案注销申请表
    .about = 注销主体、注销网站或取消接入时用；登录不了备案账号、只能向通信管理局申请的，必须用它。
paper-revoke_letter = 撤销备案申请函
    .about = 备案提交之后想撤回，页面上又没有撤销按钮时，交给接入服务商的客服。只有撤销备案用得到。
paper-courier_cover = 备案材料邮寄清单
    .about = 走纸质办理、需要邮寄材料时，放在信封最上面，便于接入商核对。没有人要求，建议附上。
paper-signed_for_letter = 材料已签收、待录入查询函
    .about = 快递显示已签收，备案系统却一直显示待寄送时，用它请客服查找。一般签收后一至两个工作日录入。
paper-notice = 本表由备案台按公开的要求排版，不是接入服务商或通信管理局的原版。对方给了模板的，请改用对方的模板。
paper-annex = 本页是正页的附页，请与正页一起签字、盖章、上交。
paper-print-code = 打印编号 { $code }
paper-page-number = 第 { $page } 页，共 { $pages } 页

paper-hint = 留给手写和盖章的位置
    .sign = 请本人用黑色签字笔签名
    .date = 签字当天手写日期
    .no-date = 请留空，不要写日期
    .seal =
        公章
        盖在此处
    .thumb = 按手印
    .registrar = 请手写域名注册商的全称
    .copy = 请在此处亲笔抄写框外给出的那段话
    .write = 请在此处手写
    .paste = 请在此处粘贴截图或设计图

error-paper_missing_glyph = “{ $label }”里的“{ $char }”（{ $codepoint }）没有可用的字形，印不出来。
    .fix = 请核对这个字是否写对；确实是这个字的，请先改用接入商给的模板手写填好。
error-paper_font = 字库文件损坏，无法生成表单。
    .fix = 请重新安装本程序后再打印；您填的内容不受影响。
error-paper_pdf = 生成 PDF 时出错：{ $detail }。
    .fix = 请再试一次；仍然不行，请把这句话发给我们，您填的内容不受影响。
