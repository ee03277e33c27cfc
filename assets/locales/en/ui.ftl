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

# A new case
ui-new-title = New filing
ui-new-lead = Two decisions settle what will be asked and what must be handed in.
ui-new-province = In which province do you file?
ui-new-province-hint = For a company: the province of the address on its business licence.
ui-new-road = How will you do it?
ui-new-road-pinned = A case keeps its way once it is begun. To change it, start another case.
ui-road-app = Face check by phone
ui-road-app-for = The usual way today. Each principal does a face check on the phone; everything is handed in online.
ui-road-app-needs =
    Nothing to post
    One face check per principal, on plain white
    SMS check within 24 hours
ui-road-paper = On paper
ui-road-paper-for = For when the provider wants a backdrop photo and a posted verification form.
ui-road-paper-needs =
    Verification form printed, signed, sealed and posted
    Website principal photographed before the backdrop
    SMS check within 48 hours in the pilot provinces
ui-new-begin = Start

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
ui-previous = Back
ui-skip-question = Leave it for now
ui-keys = Ctrl + Enter to continue · Alt + ← to go back
ui-step-question = { $section } · question { $step } of { $steps }
ui-step-page = { $section } · page { $step } of { $steps }
ui-back-to-review = Back to the check
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
ui-paper-open = Open in another program
ui-paper-saved = Saved to { $path }
ui-paper-stale = Your printed sheet is out of date.
ui-paper-stale-note = Something changed after { $code } ({ $at }) was printed. Please print again and do not use the old sheet.
ui-paper-current = Printed as { $code }; it matches what you have now
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
ui-day-start = start
ui-day-count = day { $number }
ui-day-work = work
ui-day-make_up = made up
ui-day-holiday = holiday
ui-day-weekend = off
ui-day-incomplete = The holidays after this have not been announced, so the sum ends here.
ui-mail-carrier = Carrier
ui-mail-number = Tracking number
ui-mail-send = Record the posting
ui-sms-text = Your filing check, code:
ui-sms-code = The 6-digit code { $name } received
ui-sms-send = Send the code
ui-sms-none = The message has not come yet. Please wait a moment and refresh.
