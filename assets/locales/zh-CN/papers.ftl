# 打印的表单：标题、页边的话、只在窗口里出现的提示，以及印不出来时的说明。

paper-verification_form = 网站备案信息真实性核验单
    .notice = 本单按公开的样式重新排版，不是接入服务商的原版。服务商给了模板的，请改用服务商的模板。请勿涂改；写错了，请重新打印。
    .sign = 请本人用黑色签字笔签名
    .date = 请留空，不要写日期
    .seal =
        公章
        盖在此处
paper-print-code = 打印编号 { $code }
paper-page-number = 第 { $page } 页，共 { $pages } 页

error-paper_missing_glyph = “{ $label }”里的“{ $char }”（{ $codepoint }）没有可用的字形，印不出来。
    .fix = 请核对这个字是否写对；确实是这个字的，请先改用服务商给的模板手写填好。
error-paper_too_long = “{ $label }”太长，一页纸放不下。
    .fix = 请减少这一项的内容，或把网站分开填报，每个网站打印一张。
error-paper_font = 字库文件损坏，无法生成表单。
    .fix = 请重新安装本程序后再打印；您填的内容不受影响。
error-paper_pdf = 生成 PDF 时出错：{ $detail }。
    .fix = 请再试一次；仍然不行，请把这句话发给我们，您填的内容不受影响。
