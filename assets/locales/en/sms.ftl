# The SMS check: who answers, with which mobile, until when, how many tries and resends are left.

sms-title = SMS check
sms-about = Each principal checks their own phone and enters the code below.
sms-about-page = Each principal enters the code on the ministry’s filing site; then record here what the page answered.
sms-note-one_code = One mobile gets one message only and confirms once.
sms-note-record = For this kind of filing the message goes to the mobile in the old record, not to a new one you give here. If that number is dead, have it changed in the record first; if you change providers, with the old one.
sms-note-inferred = No public rule was found on who must confirm this type; it is inferred from similar ones. What the message and the provider say comes first.
sms-note-entity_too = The entity principal gets a message only if the entity’s own data change as well.
sms-note-recorded = The time is counted from when you recorded “waiting for the SMS check”; what the message says comes first.

sms-until = Until { $date }, { $time }
sms-left = { $hours } h{ $minutes ->
    [0] {""}
   *[other] {" "}{ $minutes } min
} left
sms-left-none = Time is over
sms-until-label = Deadline
sms-warning-soon = Less than 6 hours left. Please confirm soon.
sms-warning-hour = Less than 1 hour left. Please confirm now.
sms-warning-over = Time is over; the filing goes back to the provider. If nothing in it changes, the provider hands it in again and it is confirmed anew.

sms-tries-label = Wrong entries
sms-tries = { $left } wrong entries are still let pass; wrong entry number { $last } sends the filing back.
sms-tries-none = None left: one more wrong entry sends the filing back.
sms-resends-label = Resends
sms-resends = { $left ->
    [one] Can be sent again once.
   *[other] Can be sent again { $left } more times.
} A message usually comes after about { $minutes } minutes, sometimes later; send it again only if it has not come. Keep to the first deadline all the same.
sms-resends-none = It cannot be sent again. Use the last code you got; if time runs out, the filing goes back to the provider.
sms-resend = Send the message again

sms-role-entity = Entity principal
sms-role-site = Website principal
sms-role-site_of = Website principal ({ $site })
sms-covers = Same mobile, confirmed together: { $roles }
sms-mobile-record = The mobile in the old record
sms-mobile = Mobile that gets the message
sms-tail = Last six of the certificate number
sms-done = Confirmed { $at }
sms-due = Not yet confirmed
sms-ask-mobile = Mobile that got the message ({ $role })
sms-ask-tail = Last six of the certificate number ({ $role })
sms-wrong = The code, the mobile or the last six characters are wrong.

sms-page-open = Open the ministry’s filing site
sms-page-where = Choose 短信核验 on its first page and enter three things: the 6-digit code, the mobile that got it, the last six characters of the certificate number.
sms-copy-tail = Copy the last six
sms-copy-tail-of = Copy the last six of the certificate number ({ $role })
sms-answer-begin = Record what the page answered
sms-answer-title = What did the page answer? ({ $role })
sms-answer-paste = Or paste the page’s answer here
sms-answer-read = See which it is
sms-answer-not_found = Not understood; please choose from the list.
sms-answer-record = Record this answer
sms-answer-fix = Next: { $fix }
sms-answer-undo = Take the last record back
sms-answer-cancel = Not now
