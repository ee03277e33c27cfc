# Printed forms: titles, the words in the margin, hints that only the window shows, and why a form cannot be printed.

paper-verification_form = Authenticity Verification Form
    .notice = This form was rebuilt from public descriptions; it is not the access provider's original. If your provider hands out a template, use that one. Do not correct anything by hand: print the form again.
    .sign = Sign in person, black pen
    .date = Leave the date empty
    .seal =
        Official seal
        goes here
paper-print-code = Print code { $code }
paper-page-number = Page { $page } of { $pages }

error-paper_missing_glyph = The character “{ $char }” ({ $codepoint }) in “{ $label }” cannot be printed: no available font has it.
    .fix = Check that this is the right character. If it is, fill in the provider's own template by hand.
error-paper_too_long = “{ $label }” is too long for one page.
    .fix = Shorten this entry, or split the website so that each form carries fewer domains.
error-paper_font = A font file is damaged, so the form cannot be made.
    .fix = Install this program again and print once more. Your answers are not affected.
error-paper_pdf = The PDF could not be made: { $detail }.
    .fix = Try again. If it fails again, send us this sentence. Your answers are not affected.
