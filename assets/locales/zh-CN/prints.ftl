# 打印记录
ui-print-code = 表单上的打印编号和二维码
ui-print-code-yes = 印上
ui-print-code-no = 不印
ui-prints-why = 上面还是原来的内容：
ui-prints-change = { $label }：原为“{ $was }”，现为“{ $now }”
ui-prints-change-row = 原为“{ $was }”，现为“{ $now }”
ui-prints-nothing = （空）
ui-prints-layout = 填写的内容没有变，表单的版式有更新。
ui-prints-again = 重新打印
ui-prints-earlier = 打印过的（{ $count } 份）
ui-prints-one = { $at } · 编号 { $code }
ui-prints-current = 与现在一致
ui-prints-outdated = 内容已改动
ui-prints-save = 保存同一份
ui-prints-save-label = 保存 { $at } 打印的同一份
ui-prints-open = 打开同一份
ui-prints-open-label = 打开 { $at } 打印的同一份
ui-prints-about = “同一份”与当时打印的内容一样，即使您后来改过填写的内容。
ui-prints-opened = 已打开 { $at } 打印的那一份
ui-prints-not-exact = 内容与当时一样；备案台更新过，所以文件不再逐字节相同。

error-desk_no_such_print = 找不到这份打印记录，或者当时没有留下可以重印的内容。
    .fix = 请按现在的内容重新打印一份。
