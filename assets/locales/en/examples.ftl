# Examples of the papers: what to mind at every place.

example-who-printed = Printed for you
example-who-applicant = Whoever files
example-who-entity_principal = The entity principal in person
example-who-site_principal = The website principal in person
example-who-legal_representative = The legal representative in person
example-who-authorised = The authorised person
example-who-proprietor = The owner in person
example-who-signer = Whoever signs
example-who-verifier = The provider's verifier

example-does-compare = compare only
example-does-pen = black gel pen
example-does-seal = official seal, red
example-does-thumb = thumbprint, red
example-does-paste = glue in
example-does-empty = leave empty

example-form-name = The name is the certificate's, character by character. If it is not, change your answer and print again; never correct it on paper.
example-form-domains = The same domains as in the filing system, without www, none left out. To change one, change the answer and print again.
example-form-registrar = Write the registrar's full name by hand, not a short form. With several registrars, say which domain is whose.
example-form-checks = The provider's verifier ticks these boxes. Tick none yourself: a ticked sheet has to be printed again.
example-form-verifier = The verifier signs here. Neither sign nor date it.
example-form-sign = The website principal writes the full name by hand, as on the ID card. No one signs for them; no name stamp, no pencil, no ball pen.
example-form-date = The date stays empty: write nothing, correct nothing.
example-form-seal = The unit's official seal, not the contract or finance seal. The print is clear and whole and keeps off the signature.
example-form-thumb = Press with red ink so that the lines can be seen; keep off the signature.
example-form-copy = Copy the text given outside the frame below the dashed line, word for word and readable. After a slip, print again and start anew.

example-name = Character by character as on the certificate. If not, change your answer and print again.
example-number = Compare digit by digit with the certificate; letters are capitals.
example-domains = Every domain of this filing stands here, no more and no fewer.
example-filing-number = Compare with the public record, the province's short name included.
example-sign = Write your full name with a black pen, in person; no name stamp.
example-date = Written by hand on the day of signing, with year, month and day.
example-seal = The unit's official seal in red, clear and whole, off the signature.
example-thumb = An individual has no seal: press your thumb here so that the lines can be seen.
example-order-number = Copy the order number from the filing system and compare every digit.
example-waybill = Courier and waybill number, as on the waybill.

example-plan-service = The same as your filed service content; the plan adds no business that was not filed.
example-plan-columns = Say which sections there are, for whom, and whether anything is sold or discussed. Write “none” where there is none.
example-plan-design = Glue in the home page and the main sections, in colour and readable. A design will do while nothing is built.
example-plan-domains = One line for the use of each domain; “spare” is no use.
example-plan-network = How many servers, how they are connected, which ports are open.
example-plan-security = Name people and times: who holds the accounts, who checks content, how often it is backed up, how fast trouble is dealt with.

example-cover-phone = Courier and verifier call this number; keep it reachable.
example-cover-address = Take the address the provider's page shows today, not an old one.
example-cover-contents = Tick each thing as it goes into the envelope, and count the originals. Whatever is missing has to be mailed later.
example-cover-flat = Lay the papers flat, fold no signature or seal, and scan the originals first.

example-dereg-kind = Is this what you want? Deregistering the entity takes every website with it. If not, change your answer.
example-dereg-site-number = A website's number ends in “-1” or the like; the entity's does not.
example-dereg-reason = The true reason, in a few words.

example-poa-giver = The legal representative gives the power; the name is the licence's.
example-poa-taker = Whoever receives it: the name is that of the ID card and of the principal you filed.
example-poa-sign-giver = The legal representative signs in full by hand; a name stamp does not do.
example-poa-sign-taker = The authorised person signs too; nobody signs for them.

example-revoke-state = The stage the filing page shows now. What has reached the administration can no longer be taken back.
example-revoke-account = The account this filing was made with; never its password.
example-revoke-contact = A number that is answered in office hours: support calls back.
example-revoke-reason = A sentence or two: why you take it back, and what comes next.

example-signed-for = Copy day and receiver from the courier's tracking page.
example-signed-contents = Tick what was really in the envelope.

example-note-owner = The owner as on the licence; the same person signs.

example-title = Sample: { $paper }
example-about = How the sheet looks once filled in, signed and sealed. Names, firms, numbers, signatures and seals are invented; it cannot be filed.
example-added = What people add on the sample: signatures and words by hand, ticks, seal, thumbprint.

ui-example-turn = Which sheet to show
ui-example-side-mine = My sheet
ui-example-side-example = How it should look
ui-example-mark = SAMPLE
ui-example-about = This is a signed sheet. Every name, firm and number on it is invented; it cannot be used. Choose a number to see what to do there.
ui-example-go = Place { $number }: { $who }
ui-example-prevents = Done well, it avoids:{" "}
ui-example-and = {" "}
ui-legend-reused = Taken over
