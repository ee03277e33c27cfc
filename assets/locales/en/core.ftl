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
turn-yours-late = Please ask support
turn-theirs-then = { " " }If nothing has changed after { $date }, a letter to support will be ready here.
turn-theirs-late = { $who } was expected to act by { $date }

sum-title = { $timer }: { $count }, and { $grace } of grace
sum-said = What the portal says, in work days after the first day
sum-said-day = The day the portal says, and the work days until then
sum-start = start
sum-grace = The day of grace is this app's own: what they do and what a page shows often come one after the other. If nothing has changed after it, ask support.
sum-basis = By the holiday arrangements of the State Council. An estimate, not a promise.
sum-incomplete = Calendar incomplete: the holidays of { $year } are not here yet, so the day cannot be worked out, nor whether it is overdue. Until they are, go by what the filing system shows.

number-entity = Entity record number
number-site = Website record number ({ $name })
step-by = { $who }
step-clicked-own = done by you and recorded here
step-clicked = { $who } · recorded by you as the portal shows it
step-pasted = { $who } · read from a text you pasted
step-office = { $who } · told by the filing system
step-parcel = { $carrier } { $number }
step-parcel-with = { $carrier } { $number }, holding { $list }
step-enclosed = { $name }: { $count }
step-and = { ", " }
step-signed-on = Signed for on { $date }
step-signed-by = Signed for by { $who }
step-same-day = the same day
step-took = { $count ->
    [one] took one work day
   *[other] took { $count } work days
}
step-took-days = took { $count } days (calendar incomplete, so calendar days)
step-waited = { $count ->
    [one] one work day so far
   *[other] { $count } work days so far
}
step-waited-days = { $count } days so far (calendar incomplete, so calendar days)
kept-text = text kept ({ $at })
kept-picture = receipt kept ({ $at })
usual-text = Usually { $range }. A common range, not a promise.
usual-range = { $least }–{ $most } work days
usual-within = { $most ->
    [one] within one work day
   *[other] within { $most } work days
}
usual-hours = about { $most } hours
usual-limit = within { $count } hours
usual-provider = { $province }: a provider writes { $range }; the administration has not published it.
usual-provider-old = { $province }: an old page of a provider says { $range }; it may be out of date, and the administration has not published it.
usual-reported = { $province }: people on the web say { $range }. Not official, for orientation only.
estimate-days = { $most ->
    [one] The portal says: one work day, counted after { $from }.
   *[other] The portal says: { $most } work days, counted after { $from }.
}
estimate-range = The portal says: { $least }–{ $most } work days, counted after { $from }.
estimate-day = The portal says: by { $date }.
estimate-told = told by you on { $at }
parcel-other = This looks like a number of { $other }, not of { $carrier }.
    .fix = Check carrier and number; if they are right, record it all the same.
parcel-unusual = This does not look like a number of { $carrier }.
    .fix = Compare it with the label once more; if it is right, record it all the same.
date-long = { $year }-{ $month2 }-{ $day2 } ({ $weekday })
date-moment = { $month2 }-{ $day2 } { $time }
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
