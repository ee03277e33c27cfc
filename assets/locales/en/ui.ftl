# The window's own words: buttons, headings, states of the screen.

ui-app = Beian Desk
ui-close = Close
ui-cancel = Cancel
ui-choose = Please choose
ui-show = Show
ui-hide = Hide
ui-remove = Remove
ui-keep = Keep it
ui-optional = optional
ui-and = {", "}
ui-continue = Continue
ui-lock = Lock
ui-undo = Undo
ui-redo = Redo
ui-skip = Skip to the question
ui-refresh = Refresh
ui-practice = Practice
ui-home-back = Back to your cases

ui-error-unknown = That did not work (code { $code }).
    .fix = Everything you entered is still here. Please try again; if it fails again, reopen Beian Desk.

# Settings
ui-settings = Settings
ui-language = Language
ui-language-zh = 中文
ui-language-en = English
ui-theme = Appearance
ui-theme-system = System
ui-theme-light = Light
ui-theme-dark = Dark
ui-text-size = Text size

# The book
ui-welcome-title = First, set a passphrase for your book
ui-welcome-lead = A filing needs a business licence, ID cards and phone numbers. They all go into one encrypted book that opens with a passphrase.
ui-welcome-offline = Only on this computer
ui-welcome-offline-note = Filling in, checking and printing need no network. Nothing is uploaded elsewhere.
ui-welcome-sealed = The passphrase protects everything
ui-welcome-sealed-note = Answers, pictures and every change are stored encrypted. A copied file is useless to others.
ui-welcome-lost = A forgotten passphrase cannot be recovered
ui-welcome-lost-note = There is no back door and no reset. Please write it down somewhere safe now.
ui-welcome-create = Create the book
ui-passphrase = Passphrase
ui-passphrase-again = Passphrase again
ui-passphrase-hint = At least { $least } characters. A sentence you can remember beats something short and odd.
ui-passphrase-short = The passphrase is too short. Please use at least { $least } characters.
ui-passphrase-differs = This differs from the passphrase above. Please type it again.
ui-remember = Remember on this computer
ui-remember-note = The system's keyring keeps the passphrase and opens the book next time. Leave this off on a shared computer.
ui-unlock-title = Open your book
ui-unlock-lead = Please enter the passphrase you set when you created the book.
ui-unlock = Open

# Cases
ui-home-title = Your cases
ui-home-empty-title = Start with your first filing
ui-home-empty-lead = One question at a time, saved as you type, with the verification form filling in beside it. Leave whenever you like and go on later.
ui-home-fill = Fill in
ui-home-fill-note = One question at a time, each with why it is asked, where to find it and what gets sent back.
ui-home-print = Print and sign
ui-home-print-note = Photos are brought to the required size; the form is ready to print, sign and seal.
ui-home-follow = Follow it to the end
ui-home-follow-note = Who is reviewing, until when, and what comes next, counted in working days.
ui-new-case = New filing
ui-sample-title = Try it with a sample first
ui-sample-lead = The firm and the people in the sample are invented and the pictures are ready. Go all the way to “website open” without troubling anyone.
ui-sample-paper = Sample: on paper
ui-sample-app = Sample: face check by phone
ui-sample-making = Preparing the sample and its photos, one moment…
ui-card-draft = Being filled in
ui-card-updated = Changed { $at }
ui-remove-case = Remove the case
ui-remove-case-label = Remove “{ $title }”
ui-remove-case-title = Remove “{ $title }”?
ui-remove-case-text = Its answers, pictures and progress are deleted for good. A filing that was already handed in is not affected.

# Must something be filed?
ui-need-title = First: must you file?
ui-need-subtitle = One question at a time; every answer can be changed
ui-need-answered = Your answers
ui-need-answered-none = What you answered is listed here. Click an answer to change it.
ui-need-progress = { $done } answered of about { $total }
ui-need-done = { $done } answered
ui-need-nth = Question { $number }
ui-need-step = Question { $number } of about { $total }
ui-need-left = About { $count ->
    [one] one question
   *[other] { $count } questions
 } left
ui-need-to-next = Back to the open question
ui-need-to-verdict = Show the result
ui-need-so-far = Result so far
ui-need-so-far-open = As soon as it can be told, the result and its reasons stand here, each with source and date.
ui-need-so-far-note = Change an answer and the result follows at once.
ui-need-unsure = I am not sure
ui-need-unsure-kept = Noted. You can go on; if it matters for the result, you will be told what to find out.
ui-need-good = For example
ui-need-bad = Easily mistaken
ui-need-why = Why we ask
ui-need-lookup = Not sure any more? Look it up
ui-need-lookup-note = Opens the official public page in your browser. No login needed.
ui-need-paste = Paste what you found
ui-need-paste-hint = Select all on the page, copy, and paste it here. It is read on this computer only.
ui-need-paste-nothing = Nothing useful was found in it. Copy it together with the filing number or the note that nothing was found, or choose an answer above.
ui-need-paste-found = This was understood. Please check it:
ui-need-paste-use = Use these answers
ui-need-paste-used = Taken over; you can change it at any time
ui-need-known = You know already which filing it is?
ui-need-known-list = Choose from all types
ui-need-verdict-of = From { $count ->
    [one] your answer
   *[other] your { $count } answers
 }
ui-need-reach = Can the site be reached meanwhile?
ui-need-prepare = Prepare: { $type }
ui-need-change = Change an answer
ui-need-find-out = Find these out first
ui-need-answer-now = Found it, answer now
ui-need-also = This comes with it
ui-need-reasons = Why this is the result
ui-need-basis = { $rule } · { $source } ({ $date })
ui-need-takes = What it takes
ui-need-materials = Photos and scans
ui-need-papers = Forms to print and sign
ui-need-days = Review
ui-need-days-are = Usually { $min } to { $max } working days; it differs from province to province
ui-need-steps = Steps
ui-need-maybe = { $count ->
    [one] One more thing
   *[other] { $count } more things
 } in some cases

# All types
ui-types-title = All filing types
ui-types-lead = For those who file often. If you are not sure, let us ask a few questions.
ui-types-screener = ← Ask me a few questions instead
ui-family-create = Something new
ui-family-access = Access
ui-family-change = Changes
ui-family-remove = Deregistration
ui-family-guide = Done elsewhere, with a checklist

# A new case
ui-new-title = Prepare: { $type }
ui-new-province = In which province do you file?
ui-new-province-hint = For a company: the province of the address on its business licence.
ui-new-road = How will you do it?
ui-new-road-pinned = A case keeps its way once it is begun. To change it, start another case.
ui-road-app = Face check by phone
ui-road-app-for = The usual way today. Each principal does a face check on the phone; everything is handed in online.
ui-road-app-needs =
    Nothing to post
    One face check per principal, on plain white
    SMS check within 24 hours; no filing password
ui-road-paper = On paper
ui-road-paper-for = For when the provider wants a backdrop photo and a posted verification form.
ui-road-paper-needs =
    Verification form printed, signed, sealed and posted
    Website principal photographed before the backdrop
    SMS check within 48 hours in the pilot provinces
    The filing password for access and deregistration
ui-new-begin = Start
ui-from = Take over from an earlier case?
ui-from-hint = What is still valid in another case of the same entity, pictures included, can be taken over. You can change it afterwards.
ui-from-none = Nothing
ui-from-none-note = Begin empty
ui-account = Which login account does it belong to?
ui-account-hint = The account at the provider. One account holds one entity. Only a name is kept, no password.
ui-account-none = None for now
ui-account-none-note = With a single account you need not care
ui-account-empty = No entity yet
ui-account-new = Add an account
ui-account-new-hint = A name you recognise
ui-account-add = Add

# The wizard
ui-tasks = Tasks
ui-task-done = done
ui-task-open = in progress
ui-task-todo = not started
ui-task-problem = needs mending
ui-saved = ✓ Saved { $at }
ui-saving = Saving…
ui-save-failed = Not saved
ui-save-again = Save again
ui-save-continue = Save and continue
ui-save-back = Save and return to the check
ui-save-return = Save and go back
ui-previous = Back
ui-skip-question = Leave it for now
ui-keys = Ctrl + Enter to continue · Alt + ← to go back
ui-step-question = { $section } · question { $step } of { $steps }
ui-step-page = { $section } · page { $step } of { $steps }
ui-back-to-review = Back to the check
ui-return = Back
ui-unsure = I am not sure, leave it open
ui-unsure-kept = Noted: you are not sure yet. It needs an answer before you hand in.
ui-unsure-answer = Answer now
ui-field-good = No problem found by the rules known ({ $date })
ui-field-normalised = Will be sent as: { $value }
ui-count = { $count } / { $max }
ui-filter = Type to filter
ui-chosen = { $count } chosen{ $count ->
    [0] {""}
   *[other] : { $names }
 }
ui-none-found = Nothing matches. Please try another word.
ui-search-choice = Type to search { $count } choices
ui-domain = Domain { $number }
ui-domain-add = Add another domain
ui-domain-remove = Remove domain { $number }
ui-year = Year
ui-month = Month
ui-day = Day
ui-forever = No end date

# Help
ui-example-good = Fine
ui-example-bad = Would be sent back
ui-help-one = Examples and help
ui-help-why = Why it is asked, where to find it
ui-help-prevents = Which refusal this prevents
ui-help-basis = Source and date
ui-basis = { $source } ({ $date })

# Pictures
ui-drop = Drag a photo here, or
ui-drop-now = Let go to drop it
ui-choose-picture = { $most ->
    [1] Choose a photo
   *[other] Choose photos, { $most } more at most
 }
ui-after-footer-how = Copy this line and put it at the bottom of the home page, centred.
ui-after-check = Is the footer in place? Check it
ui-after-paste = Open the home page in the browser, view its source, and copy all of it here
ui-after-judge = Check the footer
ui-after-page-good = Number and link are right.
ui-after-tasks = What is to be done next
ui-after-calendar = Save as a calendar (.ics)
ui-after-next = Later: change, deregister or move away
ui-after-begin = Begin
ui-after-begin-it = Begin: { $name }
ui-pictures-working = Preparing pictures: { $done } of { $all }
ui-picture-working = Preparing the photo…
ui-picture-whole = As it will be sent
ui-picture-detail = Full size, drag to look
ui-picture-pixels = { $width } × { $height } pixels
ui-picture-replace = Replace
ui-slot-why = Why this photo is needed

# Check your answers
ui-review-clear = No problem found by the rules known. Please read it through once more.
ui-problems-block = { $count ->
    [one] One thing must be mended
   *[other] { $count } things must be mended
 }
ui-problems-warn = { $count ->
    [one] One thing is often sent back
   *[other] { $count } things are often sent back
 }
ui-problems-info = { $count ->
    [one] One more hint
   *[other] { $count } more hints
 }
ui-not-answered = not answered
ui-change = Change
ui-change-label = Change: { $label }

# Papers
ui-paper-show = Show the form
ui-paper-living = { $title } · fills as you type
ui-paper-tip = Click a box to change it
ui-paper-edit = Change: { $text }
ui-legend = What the colours mean
ui-legend-typed = You typed it
ui-legend-derived = Worked out
ui-legend-leave_empty = Leave empty
ui-legend-active = This question
ui-paper-save = Save as PDF
ui-paper-print = Print
ui-paper-print-viewer = There is no print dialog here, so the file was opened in your PDF viewer. Print it there, at “actual size” (100 %).
ui-paper-open = Open in another program
ui-paper-saved = Saved to { $path }
ui-paper-stale = Your printed sheet is out of date.
ui-paper-stale-note = Something on “{ $title }” changed after { $code } ({ $at }) was printed. Please print again and do not use the old sheet.
ui-paper-current = Printed as { $code }; it matches what you have now
ui-paper-offered = Papers that may be of use
ui-paper-then = Once it is printed
ui-paper-print-it = Print on one side of A4
ui-paper-print-how = Choose “actual size”, no scaling. Do not correct anything by hand.
ui-paper-sign-it = The website principal signs
ui-paper-sign-how = Black pen, full name, as on the ID card.
ui-paper-seal-it = Put the official seal on it
ui-paper-seal-how = On the dashed circle; the print must be clear and whole.
ui-paper-empty-it = Leave the grey boxes empty
ui-paper-empty-how = The provider's verifier fills them in. Leave the date empty too.
ui-paper-scan-it = Scan or photograph one copy
ui-paper-scan-how = All four corners in the picture, every word readable.

# Hand it in
ui-submit = Hand in to the practice system
ui-submit-what = What will be handed in
ui-submit-case = Case
ui-submit-to = Handed in to
ui-submit-practice = The practice filing system inside this computer
ui-practice-submit = This is practice. Nothing leaves this computer, no provider or administration gets it, and no real filing number is given.
ui-rehearsal = What to rehearse this time
ui-rehearsal-smooth = Everything goes well
ui-rehearsal-two_mistakes = The first review sends it back with two mistakes
ui-rehearsal-ca_refusal = The administration refuses; mend and hand in again
ui-rehearsal-sms_trouble = The SMS check comes late
ui-submit-opening = Opening the filing…
ui-submit-uploading = Uploading the pictures…
ui-submit-submitting = Handing in…
ui-submit-done = Handed in
ui-submit-stopping = Stopping…
ui-submit-stopped = Stopped. What was uploaded is kept; handing in again goes on from there.

# Follow it
ui-practice-follow = The reviews, messages and numbers here are a rehearsal, not a real filing.
ui-turn-yours = Your turn
ui-turn-theirs = Their turn
ui-day-count = day { $number }
ui-day-work = work
ui-day-make_up = made up
ui-day-holiday = holiday
ui-day-weekend = off
ui-day-grace = grace
ui-day-today = today
ui-days-calendar = Save to a calendar (.ics)
ui-year-title = How to add the holidays of { $year }
ui-year-how = The State Council usually publishes the next year between late October and December. Paste the whole notice here once it is out, or choose a file of holidays (CSV). A newer pack of tables, in the settings, adds them too.
ui-year-paste = The whole notice, in Chinese
ui-year-read = Read it
ui-year-choose = Choose a file…
ui-year-found = Read { $year }: { $holidays } days off, { $made_up } made-up work days. Compare them with the notice before you keep them.
ui-year-add = Compared, keep them
ui-year-added = The holidays of { $year } were added, and the days were worked out again.
ui-late = Longer than usual
ui-late-letter = Letter to support
ui-reported = What else is said of your province ({ $count })
ui-estimate = Does the portal show an estimate?
ui-estimate-label = The portal's estimate
ui-estimate-hint = A number of work days, a range, or a day: 5, 3-8, 2026-12-08
ui-estimate-from = Counted from
ui-estimate-from_step = the day this step began
ui-estimate-from_today = today: the portal says how many are left
ui-estimate-save = Go by the portal
ui-estimate-saved = Kept; the days were worked out again.
ui-estimate-drop = Go by the usual time again
ui-portal-updated = The portal changed: record it
ui-delivery-on = Day of the signature, such as 2026-09-28 (leave empty if unknown)
ui-delivery-by = Signed by (may stay empty)
ui-delivery-save = Record the delivery
ui-kept-add = Keep a screenshot or receipt
ui-kept-add-to = Keep a screenshot or receipt of “{ $step }”
ui-kept-added = Kept in the book.
ui-kept-show-of = { $label }: show what is kept of “{ $step }”
ui-kept-remove = Remove
ui-kept-sure = It cannot be brought back. Remove it?
ui-kept-gone = Removed.
ui-kept-close = Close
ui-step-back = Why it came back
ui-mail-contents = Put into the envelope
ui-mail-original = { $name }: signed and sealed originals: { $count }
ui-mail-copy = { $name }: copies: { $count }
ui-mail-cover = Open the cover sheet (it lies on top)
ui-mail-on = Day of the mailing, such as 2026-09-24 (leave empty for today)
ui-mail-shown = The portal goes on showing “to be mailed” until the papers are entered. That is normal; please do not mail them again.
ui-mail-carrier = Carrier
ui-mail-number = Tracking number
ui-mail-send = Record the posting
ui-sms-text = Your filing check, code:
ui-sms-code = The 6-digit code { $name } received
ui-sms-send = Send the code
ui-sms-none = The message has not come yet. Please wait a moment and refresh.

# Answers that are fixed or taken over
ui-locked = This answer decided which filing it is, so it cannot be changed here.
ui-locked-again = Has something changed? Judge again, in a new case
ui-reused = Taken over; please check that it still holds
ui-reused-from = Taken over from “{ $title }”; please check that it still holds

# Several websites
ui-site-add = Add a website
ui-site-remove = Remove website { $number }
ui-site-remove-title = Remove website { $number }?
ui-site-remove-text = Its answers and pictures leave the case, and the websites after it move up. “Undo” brings it back at any time.
ui-site-remove-yes = Remove the website
ui-site-removed = Website { $number } was removed. “Undo” above brings it back.

# The end of a case that is handed in nowhere
ui-end-title = That is all there is to prepare here
ui-end-nothing-sent = This is done elsewhere; Beian Desk hands nothing in for you. Everything is saved, come back whenever you like.

# A letter
ui-letter-copy = Copy the text
ui-letter-copy-title = Copy the subject
ui-copied = Copied
ui-letter-copied = Copied; paste it into the ticket.
ui-letter-note = Fill in what is still blank before you send it. Beian Desk sends nothing for you.

# What the province asks for
ui-province-open = What the province asks
ui-province-back = Back to the page
ui-province-title = What your province asks of this case
ui-province-lead = Gathered from public pages; each line names its source and date. Rules change: what the administration of your province says is what counts.
ui-province-none = Nothing special was found that the province asks of such an application.
ui-province-decided = Checked for you
ui-province-decided-note = Your answers are checked against these, and you are told where they do not fit.
ui-province-confirm = Confirm with the administration or the provider
ui-province-confirm-note = The sources say so, but it depends on the case, and Beian Desk cannot judge it.
ui-province-unknown = Not found
ui-province-unknown-note = The public sources are silent. Please ask the administration of your province.
ui-province-older = What was said before ({ $count })

# Taking an application back
ui-revoke-title = Changed your mind? Taking it back
ui-revoke-button = You can now: press “revoke” in the provider’s filing system. Once you ask for a backdrop, verify or mail papers, the button is gone. The practice system cannot rehearse it yet.
ui-revoke-ticket = There is no button any more. Open a ticket or call the provider’s filing hotline with the order number and the reason; staff can take it back.
ui-revoke-impossible = It is at the administration; nobody can take it back. Wait for the result: if it comes back, do not hand it in again; if it passes, change or deregister it.
ui-revoke-hotline = Filing hotline: { $number }
ui-revoke-prepare = Prepare the letter
