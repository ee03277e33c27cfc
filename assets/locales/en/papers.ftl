# Printed papers: titles, what they are for, the words in the margin, hints that only the window shows, and why a paper
# cannot be printed.

paper-verification_form = Authenticity Verification Form
    .about = One for each website when you file on paper: the website principal signs, a unit adds its official seal. New filings, access filings and website changes need it; a change of the entity alone and deregistrations do not.
    .notice = This form was rebuilt from public descriptions; it is not the access provider's original. If your provider hands out a template, use that one. Do not correct anything by hand: print the form again.
paper-commitment_letter = Filing commitment letter
    .about = The host vouches for what is filed. Guangdong and Shanghai ask for it; elsewhere your access provider or local administration says whether it is wanted.
paper-entity_principal_poa = Power of attorney for the entity principal
    .about = For units whose entity principal is not the legal representative, who signs it. Only some provinces accept it; elsewhere the legal representative must be the principal.
paper-site_principal_poa = Power of attorney for the website principal
    .about = For units whose website principal is not the legal representative, who signs it; one for each website. Many provinces ask for it, others may.
paper-construction_plan = Website construction plan
    .about = For adding a website to an entity already on record: some provinces want it every time, some above a number of websites.
paper-sole_proprietor_note = Note of a sole proprietor without seal
    .about = A sole proprietor without an official seal hands this in instead of stamping. Those with a seal do not need it.
paper-deregistration_form = Deregistration application form
    .about = For deregistering an entity or a website, or cancelling access. It is the only way when you cannot log in and must turn to the administration itself.
paper-revoke_letter = Letter asking to revoke a filing
    .about = For the provider's support, when a filing that was handed in is to be taken back and no button offers it. Only revocations use it.
paper-courier_cover = Cover sheet for the courier
    .about = For papers that are mailed: put it on top, so that the provider can check what arrived. Nobody asks for it; it helps.
paper-signed_for_letter = Letter about papers signed for but not entered
    .about = When the courier shows papers as signed for and the filing system still waits for them, ask support to look for them. Papers are usually entered one to two working days after they arrive.
paper-notice = Laid out by Beian Desk from public requirements; this is not the original of the access provider or the administration. If you were given a template, use that one.
paper-annex = This page continues the first one. Sign, stamp and hand it in together with it.
paper-print-code = Print code { $code }
paper-page-number = Page { $page } of { $pages }

paper-hint = Room for pen and seal
    .sign = Sign in person, black pen
    .date = Date by hand when signing
    .no-date = Leave the date empty
    .seal =
        Official seal
        goes here
    .thumb = Thumbprint
    .registrar = Write the registrar's full name by hand
    .copy = Copy here by hand the statement given outside the frame
    .write = Write here by hand
    .paste = Paste screenshots or designs here

error-paper_missing_glyph = The character “{ $char }” ({ $codepoint }) in “{ $label }” cannot be printed: no available font has it.
    .fix = Check that this is the right character. If it is, fill in the provider's own template by hand.
error-paper_font = A font file is damaged, so the form cannot be made.
    .fix = Install this program again and print once more. Your answers are not affected.
error-paper_pdf = The PDF could not be made: { $detail }.
    .fix = Try again. If it fails again, send us this sentence. Your answers are not affected.
