# 核心自己说的短语。

case-title = { $name } · { $type }
case-subtitle = { $province } · { $road }
list-separator = 、
value-not_sure = 还不确定
task-mistakes = { $count } 处要改
task-pictures = 还差 { $count } 张
slot-limit = { $formats }，自动压到 { $kb } KB 以内
slot-count = { $count } 张

error-case_not_json = 这个文件不是有效的 JSON（第 { $line } 行，第 { $column } 列）。
    .fix = 请检查那里的引号、逗号和括号。
error-case_not_object = “{ $path }”应为一个 JSON 对象。
    .fix = 请照 beian new 生成的文件改写。
error-case_not_list = “{ $path }”应为一个列表。
    .fix = 请用方括号把每个网站括在一起。
error-case_not_text = “{ $path }”应为文字，且不能为空。
    .fix = 请写成引号里的文字。
error-case_missing_key = 缺少“{ $key }”。
    .fix = 请补上；可用 beian new 生成一份完整的文件对照。
error-case_unknown_key = 不认识的项目“{ $key }”。
    .fix = 请去掉，或对照 assets/schema/case.schema.json 改正。
error-case_wrong_format = 文件格式是“{ $value }”，应为“{ $expected }”。
    .fix = 请用与文件相配的版本打开，或重新生成。
error-case_unknown_type = 备案类型“{ $value }”还不能办理。
    .fix = 现在可以用：{ $known }。
error-case_unknown_road = 办理方式“{ $value }”不认识。
    .fix = 应为 paper（纸质）或 app（手机核验）。
error-case_unknown_province = 省份“{ $value }”不认识。
    .fix = 请写全称，例如“浙江省”。
error-case_unknown_field = “{ $path }”：没有叫“{ $key }”的填报项。
    .fix = 您要写的也许是“{ $near }”。
error-case_wrong_place = “{ $path }”写错了地方。
    .fix = 网站、网站负责人和接入的内容写在 sites 里，其余写在外面。
error-case_bad_value = “{ $path }”的值应为文字、文字列表，或 {"{"}"not_sure": true{"}"}。
    .fix = 请照这个样子改写。
error-case_unknown_slot = “{ $path }”：没有这个材料位置。
    .fix = 可用 beian materials 查看这份案卷要哪些材料。

# 进度

action-mail = 我已寄出
action-confirm_sms = 填写短信验证码
action-open_site = 我已开通网站
action-send_backdrop = 上传核验照片
action-mend = 去修改
action-resubmit = 重新提交
action-wait = 练习：等到下一步

turn-yours-until = 轮到您了，请在 { $date } 前完成
turn-yours-act = 轮到您了
turn-yours-after = 开通以后还有一件事
turn-yours-wait = 现在不用您做什么
turn-theirs = { $who }正在处理
turn-theirs-until = { $who }预计 { $date }前处理
turn-theirs-idle = 对方在等您

sum-title = { $timer }，共 { $count } 个
sum-basis = 依据国务院办公厅公布的放假调休安排；这是预计，不是承诺。
sum-incomplete = 下一年的放假安排还没有录入，算不到那一天。请更新日历，或以备案系统显示的时间为准。

number-entity = 主体备案号
number-site = 网站备案号（{ $name }）
step-by = { $who }
date-long = { $year }年{ $month }月{ $day }日（{ $weekday }）
date-moment = { $month }月{ $day }日 { $time }
weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日
