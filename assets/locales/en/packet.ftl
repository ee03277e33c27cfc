# The packet: what a portal needs, in one file.

packet-remarks = May be sent back, please look again ({ $count })
packet-required = required
packet-optional = optional
packet-later = wanted after the first review
packet-sheet = Values to copy
    .lead = In the order the portal asks. Copy the line below each name. A code in brackets is for comparison only.
packet-secret = (not written here; copy it in the app, or type it yourself)
packet-coded = { $value } (code { $code })
packet-of-site = { $label }, site { $site }
packet-checklist = Checklist
packet-manifest = List of files with checksums
packet-held = In this packet
packet-missing = Still missing
packet-nothing_missing = Nothing: every picture is here.
packet-sign = To sign and seal
packet-sign-paper =
    The website’s principal signs the form in papers with a black pen, full name, as on the ID card.
    Put the entity’s official seal on it, clear and whole; leave the date empty.
    If the signed scan in pictures is of an older print, scan the sheet anew.
packet-sign-app = Nothing to print, sign or seal, unless a letter listed as missing is asked for.
packet-after = What comes next
packet-after-paper =
    Open your provider’s portal in the browser and fill it in from copy-sheet.txt.
    Upload each file in pictures to the place named above.
    Hand it in, then keep the signed original; mail it when the portal asks for it.
    Answer the SMS check in time when the code arrives. The administration decides on approval.
packet-after-app =
    Open your provider’s portal in the browser and fill it in from copy-sheet.txt.
    Upload each file in pictures to the place named above.
    The website’s principal does the face check in the provider’s phone app; then hand it in.
    Answer the SMS check in time when the code arrives. The administration decides on approval.
error-packet_unwritten = The packet could not be put together ({ $detail }).
    .fix = Close some programs and try again.
