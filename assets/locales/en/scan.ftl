# Sheets laid flat and scans brought back: the sheet found, straightened, matched to its print

error-flat_corners = The four corners do not span a sheet
    .fix = Place them on the corners of the sheet: top left, top right, bottom right, bottom left.

error-flat_size = The straightened picture would be too large or too small
    .fix = Choose a picture of a fitting size, or take it again with a phone.

error-flat_cancelled = Stopped; the picture was left as it was
    .fix = Start again whenever you like.

error-cli_scan_code = This is no print code: { $value }
    .fix = Copy the eight characters printed at the edge of the sheet, such as 7F3K-92QA; an earlier case file will do as well.

error-desk_print_code = This is no print code: { $value }
    .fix = Copy the eight characters at the foot of the sheet, such as 7F3K-92QA; the dash and small letters do not matter.

## The verdict

scan-match = This is the current sheet (print code { $code })

scan-outdated = This sheet was printed earlier (print code { $code }); answers on it have changed since
    .fix = Print the current sheet, have it signed and sealed, scan that one, and throw the old one away.

scan-elsewhere = This sheet belongs to another case of this book (print code { $code })
    .fix = Take the sheet of this case, or add this one to the case it belongs to.

scan-other = This sheet was not printed from this case (print code { $code })
    .fix = Make sure it is the right sheet; if it was printed long ago, print it again, have it signed and scan that one.

scan-other-paper = This is a sheet of this case, but another form, or that of another website
    .fix = Take the one that is asked for here; this one belongs in the place of its own.

scan-no-sheet = No sheet was found in the picture
    .fix = Lay the sheet flat on a darker table and take the picture from straight above with all four corners in it.

scan-no-code = The sheet's print code could not be read, so nobody can tell which print it is
    .fix = Type the code at the foot of the sheet, or take the picture again with the square code at the top right sharp.

## Remarks (estimated from the picture: please look for yourself)

scan-corner = A corner of the sheet seems to be missing
    .fix = Take or scan it again with all four corners in the picture.

scan-no-seal = There seems to be no red seal where one is due
    .fix = Seal the sheet and scan it again; if it is sealed, scan it in colour.

scan-dated = Something seems to be written at the date, which must stay empty
    .fix = Print the sheet again and have it signed and sealed, without a date.

scan-verifier = Something seems to be written in the verifier's cells, which must stay empty
    .fix = If it was you, print the sheet again and leave these cells empty.

scan-unsigned = The place for the signature seems to be empty
    .fix = Have the principal sign it by hand and scan it again.

## The code, typed

ui-scan-code-example = 7F3K-92QA
ui-scan-code = Print code on the sheet
ui-scan-code-hint = Eight characters at the foot of the sheet; the dash and small letters do not matter.
ui-scan-code-match = Match
