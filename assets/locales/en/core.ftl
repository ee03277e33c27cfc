# Short phrases of the core itself.

case-title = { $name } · { $type }
case-subtitle = { $province } · { $road }
list-separator = {", "}
value-not_sure = Not sure yet
task-mistakes = { $count } to mend
task-pictures = { $count } missing
slot-limit = { $formats }, brought below { $kb } KB for you
slot-count = { $count } attached

error-case_not_json = This file is not valid JSON (line { $line }, column { $column }).
    .fix = Look at the quotes, commas and brackets there.
error-case_not_object = “{ $path }” should be a JSON object.
    .fix = Write it as in a file made by beian new.
error-case_not_list = “{ $path }” should be a list.
    .fix = Put the sites between square brackets.
error-case_not_text = “{ $path }” should be text, and not empty.
    .fix = Write it as text in quotes.
error-case_missing_key = “{ $key }” is missing.
    .fix = Add it; beian new makes a complete file to compare with.
error-case_unknown_key = Unknown item “{ $key }”.
    .fix = Remove it, or mend it by assets/schema/case.schema.json.
error-case_wrong_format = The file's format is “{ $value }”; it should be “{ $expected }”.
    .fix = Open it with the version it was made for, or make it anew.
error-case_unknown_type = The filing type “{ $value }” cannot be prepared yet.
    .fix = What can be prepared now: { $known }.
error-case_unknown_road = The road “{ $value }” is not known.
    .fix = Use paper or app.
error-case_unknown_province = The province “{ $value }” is not known.
    .fix = Write its full Chinese name, such as 浙江省.
error-case_unknown_field = “{ $path }”: there is no field called “{ $key }”.
    .fix = You may have meant “{ $near }”.
error-case_wrong_place = “{ $path }” stands in the wrong place.
    .fix = What belongs to a site, its principal or its access goes into sites; everything else stands outside.
error-case_bad_value = The value of “{ $path }” should be text, a list of texts, or {"{"}"not_sure": true{"}"}.
    .fix = Write it like that.
error-case_unknown_slot = “{ $path }”: there is no such place for a material.
    .fix = beian materials lists what this case needs.

# Progress

action-mail = I have mailed it
action-confirm_sms = Enter the SMS code
action-open_site = My site is open
action-send_backdrop = Send the backdrop photo
action-mend = Mend it
action-resubmit = Hand in again
action-wait = Practice: go to the next step

turn-yours-until = Your turn, until { $date }
turn-yours-act = Your turn
turn-yours-after = One thing is left after opening
turn-yours-wait = Nothing for you to do now
turn-theirs = In the hands of: { $who }
turn-theirs-until = { $who } expected to act by { $date }
turn-theirs-idle = They are waiting for you

sum-title = { $timer }: { $count }
sum-basis = By the holiday arrangements of the State Council. An estimate, not a promise.
sum-incomplete = The holidays of the next year are not entered yet, so the day cannot be worked out. Update the calendar, or go by the date the filing system shows.

number-entity = Entity record number
number-site = Website record number ({ $name })
step-by = { $who }
date-long = { $year }-{ $month2 }-{ $day2 } ({ $weekday })
date-moment = { $month2 }-{ $day2 } { $time }
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
