# 桌面本身的话。

error-desk_no_such_slot = 没有这个材料位置：{ $path }。
    .fix = 请回到“照片与证件”，从列出的位置里选择。
error-desk_no_such_type = 没有这种备案类型：{ $type }。
    .fix = 请回到首页，重新选择要办的事。
error-desk_no_such_paper = 没有这种纸质表单：{ $paper }。
    .fix = 请回到“核验单”，从列出的表单里选择。
error-desk_slot_full = 这里最多放 { $most } 张图片。
    .fix = 请先删去一张，再添加新的。
error-desk_interrupted = 刚才的操作中断了。
    .fix = 已保存的内容都在，请再试一次。
error-app_no_book = 案卷簿还没有打开。
    .fix = 请先输入口令打开案卷簿。
error-app_bad_id = 找不到您要的内容。
    .fix = 请回到首页重新打开。
error-app_file_unwritable = 文件没有写成。
    .fix = 请换一个有空间、可以写入的文件夹再保存。
error-app_no_viewer = 没有找到可以打开 PDF 的程序。
    .fix = 请先点“保存 PDF”，再用您常用的程序打开。
error-app_no_browser = 没有找到可以打开网页的浏览器。
    .fix = 请用手机或别的电脑打开 beian.miit.gov.cn 查询。
error-app_no_printer = 没有找到打印机。
    .fix = 请先点“保存 PDF”，再拿到能打印的电脑上打印。
error-app_settings = 设置没有保存成功。
    .fix = 请检查磁盘空间后再试。
error-app_practice = 练习备案系统没有启动。
    .fix = 请关闭本程序再打开；仍然这样，请检查磁盘空间。
error-app_samples = 样例文件不完整。
    .fix = 请重新安装本程序。
dialog-pick-pictures = 选择图片
dialog-pictures = 图片
dialog-save-paper = 保存 PDF
window-title = 备案台

# 一步一步记下的事：门户自己的预计、签收、留存的凭据
error-told_no_estimate = 没有看懂“{ $value }”。
    .fix = 请填几个工作日（如 5 或 3-8），或哪一天（如 12月8日）。
error-told_out_of_reach = 这个日子在这一步开始以前，或者太远了。
    .fix = 请对照门户上的日子再填一次。
error-told_nobody_waited_for = 现在不在等对方，门户的预计用不上。
    .fix = 等到对方办理的那一步再填。
error-told_no_day = “{ $value }”不能是签收的日子。
    .fix = 请填寄出以后、今天以前的日子，如 2026-09-28；不知道就空着。
error-told_no_such_step = 没有这一步，可能已经撤销了。
    .fix = 请刷新进度页再试。
