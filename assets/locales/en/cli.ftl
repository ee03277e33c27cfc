# The command line `beian`: help, results and refusals.

cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options

cli-option = Options of several commands
    .lang = Language: zh-CN or en; otherwise BEIAN_LANG, otherwise Chinese
    .json = One JSON document on standard output; progress and remarks go to standard error
    .help = Show this help
    .version = Show the version
    .case = The case file (JSON)
    .now = Judge as of this day; otherwise today in Beijing
    .out = Folder for the results; made when it is not there

cli-beian = Beian Desk on the command line: fill in, check, print, prepare pictures, file, follow.
    .more = Exit codes: 0 done; 1 failed; 2 input not understood or wrong use; 3 problems that must be mended first.
        Data folder: BEIAN_HOME, otherwise the place the system keeps for this program.

cli-need = Must something be filed, and what? Without answers it lists every question
    .answers = File with the answers (JSON): question ids and the codes of their answers; not sure is {"{"}"not_sure": true{"}"}
    .more = Exit code 3 when it cannot be filed, 0 for every other verdict, 2 for answers that are not understood.

cli-new = Begin a case file: every field that applies, empty, with its help
    .filing_type = Filing type, such as first_filing
    .province = Full Chinese name of the province, such as 浙江省
    .road = How it is done: paper (printed verification form) or app (check on the phone)
    .out = The file to write
    .force = Replace a file of that name

cli-check = Check a case and the pictures it names; list what must be mended
    .with = Another case to hold it against; may be given several times
    .more = With problems that must be mended first, the exit code is 3. Picture paths are counted from the case file's folder.

cli-rule = Judge one value by one rule
    .kind = The rule, such as uscc, resident_id, domain; a wrong one lists them all
    .value = The value
    .batch = Judge a whole table (CSV with kind, value and, if you like, expected)
    .domain = The site's domain, for homepage_url; may be given several times; otherwise example.com
    .entity_name = Full name of the entity, for site names
    .more = The verdict is the answer, so the exit code is 0 for an invalid value too.
        With a column expected (a|b allowed) rows that differ are named, and the exit code is 1 when there are any.

cli-materials = Which pictures a case needs, why, and within which limits

cli-print = Make the papers to print, as PDF
    .paper = Only this paper, such as verification_form
    .all = Also the papers that may be of use although nobody asks for them
    .batch = Print many cases at once (one JSON a line)
    .merged = Everything in one PDF
    .no_code = Without print code and QR
    .example = Print samples instead: how each paper looks once signed, with who writes what, and which refusals that avoids (all names invented)
    .template = Fill the provider's own blank (PDF, JPG, PNG, WebP, HEIC) instead
    .placement = File that says what belongs where on the blank
    .write_placement = Write the places that were found to a file, for you to change; without --out, nothing else is made
    .finish = Fields of a filled form: fields (can be changed), read-only, or flat (part of the page)
    .more = Makes every paper this case must hand over; one that is about a website, once for each website. When a character cannot be printed, nothing is written.

cli-pack = Pack what the provider's portal needs into one ZIP: values to copy, pictures, papers, checklist
    .out = The ZIP file to write
    .force = Replace a file of that name
    .more = With problems that must be mended first, the exit code is 3; when a picture cannot be used, it is 2. Nothing is written then.

cli-photo = Prepare photos for a slot: upright, without camera data, within the limit
    .files = The photos; they are left as they are
    .slot = The slot, such as entity.certificate; several make one picture each
    .receiver = Who receives it: regulator (which everybody takes), or a provider such as tencent or huawei
    .edit = Changes by hand, a JSON file
    .turn = Degrees to turn clockwise
    .corners = The document’s four corners, as shares of the picture, clockwise from top left, to straighten it; auto looks for them
    .crop = The part to keep, as shares of the picture
    .brightness = Brightness
    .contrast = Contrast
    .watermark = Writes purpose, date and receiver across it; only certificates may carry one
    .now = Date of the watermark; today when left out
    .more = Formats: JPG, PNG, WebP, HEIC, PDF (first page). Ends with code 2 when a photo cannot be used; the others are prepared all the same. Ctrl+C stops; what is done stays.

cli-scan = Tell whether a signed scan is the current sheet, sealed and undated
    .image = The scan or photo; it is left as it is
    .case = The case file it belongs to
    .code = The print code on the sheet, for when its square code cannot be read
    .earlier = Earlier case files or print codes, to tell an outdated sheet
    .out = Write the straightened, trimmed sheet here, within the slot's limit
    .more = The exit code is 0 for the current sheet; 3 for an outdated, foreign or unreadable one; 2 when the file cannot be used.

cli-office = Open the practice filing system; Ctrl+C closes it
    .listen = Address to listen on; port 0 takes any free one; otherwise 127.0.0.1:0
    .data = Folder for its data; the access token is in the file named token there
    .clock = Its time: real as the computer's, x60 sixty times as fast, manual stands still until the practice calls move it
    .script = Outcomes arranged beforehand: a name that comes with the program, or a TOML file
    .seed = Seed of chance; the same seed gives the same outcome
    .db = Address of a PostgreSQL database, for desks that share one office; otherwise a file in the data folder

cli-file = Hand a case in and follow it; run again after an interruption, it goes on and never hands in twice
    .channel = Where to: practice (on this computer) or http (a filing system)
    .office = Address of the filing system
    .token_file = File with its access token
    .follow = Follow to the end; in practice every step is taken for you
    .passphrase_file = File with the passphrase of the book; otherwise the key file in the data folder
    .script = Outcomes arranged beforehand in practice, see beian office

cli-workdays = Count work days by the holidays the State Council published

cli-add = Which day is the Nth work day after a date
    .date = From this day, which does not count
    .days = How many work days

cli-count = How many work days lie between two dates
    .from = From this day, which does not count
    .to = Up to and including this day

cli-schema = Print the JSON schema of the case file

# Checking

cli-check-clean = No problems found.
cli-check-block = Must be mended first ({ $count })
cli-check-warn = May be sent back, please look again ({ $count })
cli-check-info = For your information ({ $count })

# Single values

cli-rule-value = this value
cli-rule-normal = Normal form: { $value }
cli-rule-disagrees = Differs from what was expected: { $expected }
cli-rule-batch = { $count } rows, { $differing } of them differ from what was expected.
cli-verdict-valid = valid
cli-verdict-normalise = valid in its normal form
cli-verdict-warn = may be sent back
cli-verdict-invalid = not valid
cli-verdict-unknown = no rule known

# Materials

cli-material-required = required
cli-material-optional = optional
cli-material-later = wanted after the first review
cli-material-held = { $count } attached

# Must it be filed?

cli-need-questions = Every question with its id and the codes of its answers. Begin with the first; the others come and go with the answers.
cli-need-reasons = Why
cli-need-also = What comes with it
cli-need-unsure = Not sure yet; how to find out
cli-need-open = Still to be answered
cli-need-takes = What it takes
cli-need-days = Review takes about { $min } to { $max } working days

# New

cli-new-done = Wrote { $file } with { $count } fields. Fill it in, then run beian check.
cli-new-help = { $label }: { $why } { $where } For example: { $good }
cli-new-choices = . Choices: { $choices }

# Printing and pictures

cli-print-draft = Note: this case still has problems that must be mended first; what is printed is a draft.
cli-photo-progress = { $done } of { $all } done
cli-photo-done = { $file } → { $out } ({ $kb } KB, { $width }×{ $height })
cli-photo-refused = { $file }: cannot be used

# Packet

cli-pack-done = Packed: { $file } ({ $count } files, { $kb } KB)

# Practice office

cli-office-open =
    The practice filing system is open: { $address }
    Access token: { $token }
cli-office-closed = The practice filing system is closed.

# Filing

cli-file-practice = [Practice] All of this is practice (练习), not a real filing.
cli-file-opening = Opening the filing…
cli-file-uploading = Uploading pictures… { $percent }%
cli-file-submitting = Handing in…
cli-file-handed_in = Handed over to the filing system.
cli-file-number-entity = Record number of the entity: { $number }
cli-file-number-site = Record number of the site: { $number }
cli-file-not_handed_in = Not handed in: please mend the problems below first.

# Work days

cli-day-start = start, does not count
cli-day-work = work day
cli-day-make_up = make-up work day ({ $name })
cli-day-holiday = holiday ({ $name })
cli-day-weekend = weekend
cli-workdays-sum = From the day after { $from } to { $end }: { $total } work days.

# Refusals

error-cli_output = The result cannot be written: { $detail }
    .fix = Check whether there is room left where it should go.
error-cli_missing = This is missing: { $option }
    .fix = Add it; --help shows how.
error-cli_unknown_option = There is no such option: { $option }
    .fix = Correct it; --help lists the options.
error-cli_unknown_command = There is no such command: { $value }
    .fix = Correct it; beian --help lists the commands.
error-cli_bad_value = The value “{ $value }” of { $option } is not understood.
    .fix = Write it as --help shows.
error-cli_wrong_use = Wrong use: { $option }
    .fix = Call it as --help shows.
error-cli_not_found = The file, or the folder it should be in, is not there.
    .fix = Check that the path is right.
error-cli_denied = There is no permission to read or write here.
    .fix = Check the permissions of the file and its folder, or choose another place.
error-cli_read = The file cannot be read ({ $detail }).
    .fix = Check the path and your permissions.
error-cli_write = The file cannot be written ({ $detail }).
    .fix = Check that the folder is there and may be written.
error-cli_folder = The folder cannot be made or used ({ $detail }).
    .fix = Choose a folder that may be written.
error-cli_too_large = The file is larger than { $mb } MB; that is no case file.
    .fix = Check whether it is the right file.
error-cli_not_utf8 = The file is not UTF-8 text.
    .fix = Save it as UTF-8 in a text editor.
error-cli_already_there = There is a file of that name; it was left alone.
    .fix = Choose another name, or add --force to replace it.
error-cli_unknown_kind = There is no rule called “{ $value }”.
    .fix = Choose one of: { $known }.
error-cli_csv = Line { $line } is not valid CSV.
    .fix = Check the quotes and commas of that line.
error-cli_csv_column = The table has no column “{ $column }”.
    .fix = The first line names the columns: kind,value.
error-cli_unknown_slot = There is no slot called “{ $value }”.
    .fix = Choose one of: { $known }.
error-cli_unknown_receiver = No upload limits are known by the name “{ $value }”.
    .fix = Choose one of: { $known }.
error-cli_bad_edit = The file of changes cannot be understood ({ $detail }).
    .fix = An example: { "{" }"quarter_turns": 1, "brightness": 10{ "}" }
error-cli_unknown_script = There is neither a practice script called “{ $value }” nor such a file.
    .fix = Choose one of: { $known }, or a TOML file.
error-cli_unknown_paper = There is no paper called “{ $value }”.
    .fix = Choose one of: { $known }.
error-cli_no_paper = Nobody asks for a printed paper in this case.
    .fix = The check on the phone needs no form; to file on paper, set road to paper. For papers that may be of use, add --all.
error-cli_no_paper_ever = This kind of filing has no paper to print.
    .fix = Nothing needs printing; go on with the other materials.
error-cli_paper_not_needed = This case has no use for the “{ $paper }”. { $about }
    .fix = Leave out --paper to print what this case needs, or check the filing type, province and nature of the case.
error-cli_empty_batch = There is no case in the file.
    .fix = Write one case as JSON on each line.
error-cli_threads = The system did not give the program what it needs ({ $detail }).
    .fix = Close some programs and try again.
error-cli_practice_has_office = Practice uses the filing system on this computer; it takes no address and no token.
    .fix = Leave out --office and --token-file, or use --channel http.
error-cli_empty_token = The token file is empty.
    .fix = Put the access token of the filing system into it.
error-cli_passphrase_needed = The book has a passphrase.
    .fix = Name the file that holds it with --passphrase-file.
error-cli_practice_in_use = The practice filing system is in use by another window or command.
    .fix = Try again when that has ended.
error-cli_index_damaged = The list of cases brought in earlier is damaged.
    .fix = Bring this file back from a copy; without it a case would be handed in again as a new one.
error-cli_stopped = Stopped.
    .fix = What was done is kept; the same command goes on from there.
error-cli_calendar = The holidays of { $year } are not entered yet; the sum reaches { $reached }.
    .fix = Wait until they are published and this program is updated; do not guess.
error-cli_days_backwards = { $to } is before { $from }.
    .fix = Write the earlier date first.
error-cli_type_not_handed_in = This kind of filing is not handed in to a filing system.
    .fix = Follow the steps of the case or the printed form: beian print, beian check.

cli-after = After approval: when the site opens, what the footer shows, what is to be done
    .number = The record numbers, of the entity and of the sites; those of the sites in order
    .approved = When the administration passed it: YYYY-MM-DD HH:MM, Beijing
    .page = The home page as a file, to check its footer
    .ics = Write the dates as a calendar file
    .now = Reckon as of this moment; otherwise now
    .more = The exit code is 0 when the footer is right, 3 when it must be mended.
cli-after-nothing = Such a filing leaves no record to look after.
cli-after-footer = What the footer shows:
cli-after-no-number = The record number is not known yet. Give it with --number.
cli-after-tasks = What is to be done:
cli-after-page-good = Nothing wrong was found in the footer.
cli-after-page = To be mended in the footer:
error-cli_page_large = The page is larger than { $mb } MB.
    .fix = Save the home page alone, without its pictures.
