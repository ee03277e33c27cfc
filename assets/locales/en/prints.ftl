# What was printed
ui-print-code = Print code and QR on forms
ui-print-code-yes = Print them
ui-print-code-no = Leave them out
ui-prints-why = It still says what was answered before:
ui-prints-change = { $label }: was “{ $was }”, now “{ $now }”
ui-prints-change-row = was “{ $was }”, now “{ $now }”
ui-prints-nothing = (empty)
ui-prints-layout = The answers are the same; the layout of the form was revised.
ui-prints-again = Print again
ui-prints-earlier = Printed before ({ $count })
ui-prints-one = { $at } · code { $code }
ui-prints-current = as it is now
ui-prints-outdated = answers changed since
ui-prints-save = Save the same sheet
ui-prints-save-label = Save the same sheet as printed at { $at }
ui-prints-open = Open the same sheet
ui-prints-open-label = Open the same sheet as printed at { $at }
ui-prints-about = The same sheet says what it said then, even if you changed answers since.
ui-prints-opened = Opened the sheet printed at { $at }
ui-prints-not-exact = It says the same as then; Beian Desk was updated since, so the file is no longer the same byte for byte.

error-desk_no_such_print = This print is not on record, or nothing was kept that could be printed again.
    .fix = Print the form again with the answers as they are now.
