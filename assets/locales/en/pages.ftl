# Filing types

type-first_filing = First filing
    .hint = Neither the organisation nor the domain has been filed before.
    .about = Neither host nor domain has been filed: one application for the entity and its first website.
    .after = The domain stays closed until it is approved; about 7 hours later it opens everywhere.
type-new_website_here = New website
    .hint = The organisation is filed through Alibaba Cloud and files another website.
    .about = The host is filed here and adds a website on a domain that has never been filed.
    .after = The new domain stays closed until it is approved; the filed websites go on, but must open and show their number.
type-new_website_elsewhere = New website (entity filed elsewhere)
    .hint = The organisation is filed through another provider and files a website through Alibaba Cloud.
    .about = The host is filed through another provider and files a new website here.
    .after = The new domain stays closed until it is approved; what is filed elsewhere stays as it is.
type-new_access = New access
    .hint = Organisation and domain are filed through another provider; the website moves to Alibaba Cloud.
    .about = Host and domain are filed through another provider, and the website now goes on a server here.
    .after = It opens about 7 hours after the first review has begun; sent back by the CA, it is mended and handed in again. The former access stays.
type-continue_access = Continue access
    .hint = The organisation is at Alibaba Cloud and brings in a website filed elsewhere.
    .about = The entity is here already and brings in one more of its websites filed through another provider.
    .after = It opens about 7 hours after the first review has begun; sent back by the CA, it is mended and handed in again. The former access stays.
type-change_entity = Change of the entity
    .hint = Name, address or principal of the organisation have changed.
    .about = Name, address, principal or phone of the host have changed, and the record follows.
    .after = The website stays open, but its content must fit the record.
type-change_website = Change of the website
    .hint = Name, content or principal of the website have changed, or a domain goes.
    .about = Name, content or principal of the website have changed, or a domain goes.
    .after = The website stays open; a domain that goes stops working once this is approved.
type-change_both = Change of entity and website
    .hint = Both have changed.
    .about = Host and website have both changed, and both go into one change.
    .after = The website stays open, but its content must fit the record.
type-change_access = Change of access
    .hint = Server or IP have changed and the CA wants them to agree.
    .about = The website stays here on another server or IP, and the record must agree.
    .after = The website stays open.
type-add_domain_to_entity = A new domain for a filed organisation
    .hint = Filed today as a new website.
    .opens = Since 22 April 2019 a website number carries one domain only, so a new domain is filed as a new website. That is what opens here.
type-deregister_entity = Deregister the entity
    .hint = The filings of the organisation and of all its websites are to go.
    .about = The filings of the host and of all its websites go at once.
    .after = Then none of its websites opens from a mainland server; the numbers are gone for good.
type-deregister_website = Deregister a website
    .hint = One website’s filing goes, the others stay.
    .about = The filing of one website goes, the entity and its other websites stay.
    .after = Then this website no longer opens from a mainland server; the others go on, and the number is gone for good.
type-deregister_by_form = Deregister by form
    .hint = For those who cannot log in to the filing account: a form for the CA.
    .about = For those who cannot log in, have no website left, or find their domain filed by somebody else: a form for the CA.
    .after = Nothing changes until the CA has done it; then the website no longer opens from a mainland server.
type-cancel_access = Cancel access
    .hint = The website has moved away; its number stays.
    .about = The website has moved to another provider; only its access here goes, the number stays.
    .after = Then the domain no longer opens from a server here; the website at the new provider goes on.
type-revoke = Revoke an application
    .hint = Give up an application that is not approved yet.
    .about = For an application that was handed in, is not approved yet and is no longer wanted.
    .after = Only this application stops; what is filed already stays, and so do its websites.
type-transfer_out = Move to another provider
    .hint = Filed at the new provider.
    .about = The website moves: first file its access there, then cancel the one here.
    .after = Keep the access here until the new one is approved, and the website never stops.
type-claim = Claim an old filing
    .hint = Brings a filing from the old platform into today’s account.
    .about = A filing from the old platform that belongs to no account comes into yours.
    .after = The website stays open all the while.
type-transfer_account = Move to another account
    .hint = Same provider, another login account.
    .about = At the same provider, the filing moves to another login account.
    .after = The website stays open all the while.
type-migrate_entity = Move to another entity
    .hint = The website has a new owner; some provinces allow it directly.
    .about = The website has a new owner, and the filing moves to that unit; only some provinces do this.
    .after = The website stays open; where the province does not do this, deregister and file anew.
type-blocked_domain_conflict = Domain filed by somebody else
    .hint = The old filing must be deregistered first.
    .about = The filing of this domain belongs to another host, so it cannot be filed yet.
    .after = Once that filing is deregistered, the domain can be filed under your name.
type-blocked_shell_entity = Entity without a website
    .hint = Some provinces add a website directly, others deregister first.
    .about = The ministry knows this entity, but it has no website left.
    .after = Where the province allows it, add a website directly; elsewhere deregister by form and file anew.

# Roads

road-paper = On paper
    .hint = A photo before the backdrop, and a printed verification form, signed and sealed, then uploaded or mailed. Choose it when the provider asks you for the form.
road-app = With a face check on the phone
    .hint = The website’s principal does a face check in the provider’s phone app; everything is uploaded, nothing mailed. Usual in most places since August 2020.

# Tasks

group-prepare = Prepare
group-print = Print and sign
group-submit = Hand in and follow
section-type = Where you file
section-record = What is on record
section-entity = Who files
section-entity_principal = Entity’s principal
section-site = Website
section-site_principal = Website’s principal
section-access = Server
section-product = Product verification
section-cancel = Deregister or cancel
section-revoke = Revocation
section-guide = Steps
section-materials = Pictures: entity
section-site_materials = Pictures: website
section-review = Check everything
section-paper = Forms to print
section-signed = Signed form
section-submit = Hand in
section-progress = Progress

# Where you file

page-type-region = Which address is on your certificate?
    .term = Area of the filing
    .hint = A unit goes by its certificate, a person by the identity card. The province cannot be changed later.
page-type-region--individual = Which address is on your identity card?
    .hint = Go by the card, not by where you live now. The province cannot be changed later.
page-type-region--new_website_here = In which province is it filed?
    .hint = Look at the first character of the filing number: 浙 is Zhejiang, for instance.
page-type-region--new_website_elsewhere = { page-type-region--new_website_here }
    .hint = { page-type-region--new_website_here.hint }
page-type-region--access = { page-type-region--new_website_here }
    .hint = { page-type-region--new_website_here.hint }
page-type-region--change = { page-type-region--new_website_here }
    .hint = The province cannot be changed, only deregistered and filed anew.
page-type-region--remove = { page-type-region--new_website_here }
    .hint = { page-type-region--new_website_here.hint }
page-type-region--guide = { page-type-region--new_website_here }
    .hint = The province of the filing you have, or of the application under way.
page-type-region--change_entity = Where is the address on your certificate now?
    .hint = The province cannot be changed; city and district follow the certificate you hold now.
page-type-region--change_both = { page-type-region--change_entity }
    .hint = { page-type-region--change_entity.hint }

# What is on record

page-record-number = What is the entity’s filing number?
    .term = Filing number of the entity
    .hint = The ministry’s filing site shows it: the one without “-1” at its end.
    .hint-app = The ministry’s filing site shows it: the one without “-1” at its end. No filing password is needed: an SMS check has taken its place since August 2020.
page-record-number--access = What is the filing password?
    .term = Filing password
    .hint = The CA sent it to the entity’s principal; if it is lost, recover it on the ministry’s filing site.
page-record-number--deregister_by_form = { page-record-number }
    .hint = Enter it if you can find it, else leave it empty.
page-record-number--guide = { page-record-number }
    .hint = Enter it if you can find it, else leave it empty.

# Who files

page-entity-nature = Who files?
    .term = Kind of host
    .hint = Whoever’s certificate is used answers for the website.
page-entity-nature--new_website_here = In whose name is the filing?
    .hint = As it stands in the record.
page-entity-nature--new_website_elsewhere = { page-entity-nature--new_website_here }
    .hint = { page-entity-nature--new_website_here.hint }
page-entity-nature--access = { page-entity-nature--new_website_here }
    .hint = { page-entity-nature--new_website_here.hint }
page-entity-nature--change = { page-entity-nature--new_website_here }
    .hint = { page-entity-nature--new_website_here.hint }
page-entity-nature--remove = { page-entity-nature--new_website_here }
    .hint = { page-entity-nature--new_website_here.hint }
page-entity-nature--guide = { page-entity-nature--new_website_here }
    .hint = { page-entity-nature--new_website_here.hint }
page-entity-name = What is the full name of the host?
    .term = Name of the host
    .hint = Copy it from the certificate exactly.
page-entity-name--enterprise = What is the full name of the organisation?
    .hint = Copy it from the business licence exactly.
page-entity-name--individual = What is your name?
    .hint = As on the identity card, no screen name.
page-entity-name--other_unit = What is the full name of the organisation?
    .hint = Copy it from the legal-person certificate or registration exactly.
page-entity-name--new_website_here = Which name is on record?
    .hint = Exactly as the record has it.
page-entity-name--new_website_elsewhere = { page-entity-name--new_website_here }
    .hint = { page-entity-name--new_website_here.hint }
page-entity-name--access = { page-entity-name--new_website_here }
    .hint = One character off, and the filing is not found.
page-entity-name--change = What is the name now?
    .hint = The new name if it changed, else the one in the record.
page-entity-name--change_website = { page-entity-name--new_website_here }
    .hint = It stays as it is this time: write what the record has.
page-entity-name--change_access = { page-entity-name--new_website_here }
    .hint = { page-entity-name--change_website.hint }
page-entity-name--remove = { page-entity-name--new_website_here }
    .hint = { page-entity-name--access.hint }
page-entity-name--guide = { page-entity-name--new_website_here }
    .hint = You may leave it empty for now.
page-entity-certificate = Which certificate do you file with?
    .term = Entity’s certificate
    .hint = The number cannot be changed after handing in: compare it once more.
page-entity-certificate--new_website_here = Which certificate was it filed with?
    .hint = As the record has it: with another number it is not found.
page-entity-certificate--new_website_elsewhere = { page-entity-certificate--new_website_here }
    .hint = { page-entity-certificate--new_website_here.hint }
page-entity-certificate--access = { page-entity-certificate--new_website_here }
    .hint = { page-entity-certificate--new_website_here.hint }
page-entity-certificate--change = { page-entity-certificate--new_website_here }
    .hint = The number cannot be changed: write what the record has.
page-entity-certificate--remove = { page-entity-certificate--new_website_here }
    .hint = { page-entity-certificate--new_website_here.hint }
page-entity-certificate_address = Which address does the certificate give?
    .term = Address on the certificate
    .hint = Write it just as the certificate does.
page-entity-certificate_address--individual = Which address does the identity card give?
    .hint = Write it just as the card does.
page-entity-certificate_address--change = Which address does the certificate give now?
    .hint = The new one if it changed, else the same as before.
page-entity-postal_address = Where does mail reach you?
    .term = Postal address
    .hint = From the street to the door, without province, city and district.
page-entity-postal_address--change = Where does mail reach you now?
page-entity-more = Is there anything to explain?
    .term = Investor and remark
    .hint = If not, leave it empty and go on.
page-entity-business_scope = What is your business scope?
    .term = Business scope
    .hint = Copy it from the certificate: the app looks for words that need a licence. You may leave it empty for now.
page-entity-business_scope--other_unit = What is your unit’s field of work?
    .term = Purpose and field of work
page-entity-filed_sites = How many websites have you filed?
    .term = Filed websites
    .hint = Look them up on the ministry’s filing site, then open them one by one.
page-record-before = What does the record say now?
    .term = Data on record
    .hint = Write what the record has; the app tells what changes and whether it can.

# The entity’s principal

page-entity_principal-name = Who answers for the filing?
    .term = Name of the entity’s principal
    .hint = In a unit usually the legal representative; what your province wants is said when you check.
page-entity_principal-name--individual = What is your own name?
    .hint = A person answers for their own filing; as on the identity card.
page-entity_principal-name--change = Who answers for the filing now?
    .hint = In a unit the new principal if it is another person, else the same; a person writes their own name.
page-entity_principal-name--deregister_by_form = Who is the principal on record?
    .hint = Write what the record has.
page-entity_principal-certificate = What is the number of their ID?
    .term = ID of the entity’s principal
    .hint = Copy it from the original.
page-entity_principal-certificate--individual = What is the number of your ID?
page-entity_principal-validity = When does the ID expire?
    .term = Validity of the ID
    .hint = The dates are on the side of the card with the emblem.
page-entity_principal-mobile = Which mobile reaches them?
    .term = Mobile of the entity’s principal
    .hint = The check code comes to this number. Keep it during the filing.
page-entity_principal-mobile--individual = Which mobile reaches you?
page-entity_principal-mobile--change =
    .hint = The new number if it changed: the check code comes to it.
page-entity_principal-mobile--deregister_by_form = Which mobile reaches the principal?
    .hint = The CA calls when anything is unclear. Keep it until it is done.
page-entity_principal-phones = What if the mobile does not answer?
    .term = Office and emergency phone
    .hint = The emergency phone belongs to another person, with another number.
page-entity_principal-email = Which mailbox gets the news?
    .term = E-mail
    .hint = The filing number is sent here. The QQ number may stay empty.
page-entity_principal-legal_rep = Is the legal representative another person?
    .term = Legal representative
    .hint = If it is the entity’s principal, leave it empty and go on.

# Website

page-site-record = What is the website’s filing number?
    .term = Filing number of the website
    .hint = At the foot of the website, with a serial such as “-1”.
page-site-record--access = What is the filing number of the website to bring in?
    .hint = With a serial such as “-1”; the check code goes to the mobile in its record.
page-site-record--change = What is the filing number of the website to change?
page-site-record--change_access = What is the filing number of the website on the new server?
page-site-record--remove = What is the filing number of the website to deregister?
    .hint = With a serial such as “-1”. Look twice, so that the right one goes.
page-site-record--cancel_access = What is the filing number of the website whose access goes?
    .hint = With a serial such as “-1”.
page-site-domains = Which domain does the website use?
    .term = Domain
    .hint = It must belong to the host and be verified. One website, one domain.
page-site-domains--individual =
    .hint = It must belong to you in person and be verified. One website, one domain.
page-site-domains--access = Which domain does the filed website use?
    .hint = As the record has it; no domain is added or dropped here.
page-site-domains--change = Which domains stay?
    .hint = Keep or drop only; a new domain needs a new website.
page-site-domains--change_access = Which domain does the website use?
    .hint = As the record has it; it stays the same.
page-site-domains--remove = Which domain does the website to deregister use?
    .hint = As the record has it. Look twice.
page-site-domains--cancel_access = Which domain does the website use?
page-site-domains--deregister_by_form = Which domain should be deregistered?
    .hint = Leave it empty if the entity has no website left.
page-site-domains--guide = Which domain does the website use?
    .hint = Support and provider find your filing by it; you may leave it empty.
page-site-domain_record = Who holds the domain?
    .term = Real-name data of the domain
    .hint = You see it where you bought the domain; leave it empty for now if you cannot look it up.
page-site-domain_record--access = Where was the domain bought?
    .term = Domain registrar
    .hint = See the renewal notice or the domain certificate; you may leave it empty for now.
page-site-name = What is the website called?
    .term = Name of the website
    .hint = The name visitors read on the home page, best one that goes with the host.
page-site-name--enterprise =
    .hint = The name visitors read on the home page, best one that goes with the company.
page-site-name--individual =
    .hint = Say what is on it; nothing like a company, shop or platform.
page-site-name--other_unit =
    .hint = The name visitors read on the home page, best the full or short name of the unit.
page-site-name--change = What is the website called now?
    .hint = The new name if it changed, else the one in the record.
page-site-homepage = Which address do visitors open?
    .term = Address of the home page
    .hint = Without http:// or https://.
page-site-closed = Is the website closed now?
    .term = Closed while filing
    .hint = A domain that is not filed stays closed until it is approved; an open one is easily refused.
page-site-service_content = What do visitors come for?
    .term = Service content
    .hint = Several are fine; only what is really on the website.
page-site-service_content--individual =
    .hint = A person chooses “Blog / personal space” or “Other”, without any business.
page-site-service_content--change =
    .hint = What is on the website now, several are fine; a person chooses “Blog / personal space” or “Other” only.
page-site-languages = Which languages are on the website?
    .term = Languages
    .hint = Every language that is there.
page-site-preapproval = Is any of this on the website?
    .term = Prior approval
    .hint = Most websites have none of it: choose “None of these”.
page-site-remark = Is there anything to explain about the website?
    .term = Remark on the website
    .hint = If not, leave it empty and go on.
page-site-remark--individual = What do you write about?
    .hint = A sentence or two makes the review easier; you may leave it empty.

# The website’s principal

page-site_principal-name = Who runs this website?
    .term = Name of the website’s principal
    .hint = It may be the entity’s principal. That person signs or does the face check.
    .reuse = The same person as the entity’s principal
page-site_principal-name--individual =
    .hint = With a person’s website usually yourself. That person signs or does the face check.
page-site_principal-name--change = Who runs this website now?
    .hint = The new principal if it is another person, else the same. That person signs or does the face check.
page-site_principal-certificate = What is the number of their ID?
    .term = ID of the website’s principal
    .hint = Copy it from the original.
page-site_principal-validity = When does the ID expire?
    .term = Validity of the ID
    .hint = The dates are on the side of the card with the emblem.
page-site_principal-mobile = Which mobile reaches them?
    .term = Mobile of the website’s principal
    .hint = The check code comes to this number. Keep it during the filing.
page-site_principal-phones = What if the mobile does not answer?
    .term = Office and emergency phone
    .hint = The emergency phone belongs to another person, with another number.
page-site_principal-email = Which mailbox gets the news?
    .term = E-mail
    .hint = One that is read often. The QQ number may stay empty.
page-site_principal-face_check = Has the website’s principal done the face check?
    .term = Face check
    .hint = It is done in the provider’s phone app, not here. You can go on without it for now.

# Server and service number

page-access-method = What kind of server is the website on?
    .term = Access method and server location
    .hint = The cloud console shows it.
page-access-method--change_access = What kind of server is the website on now?
    .hint = The new one; the cloud console shows it.
page-access-ip = What is the server’s IP?
    .term = IP address
    .hint = With a single IP, both boxes are the same.
page-access-ip--change_access = What is the new IP?
page-access-product = Which product is the server, and whose account is it in?
    .term = Product verification
    .hint = The service number shows the platform that you have a server that qualifies. Leave it open if you do not know.
    .notes = Which products give numbers, and on what terms
page-access-service_number = What is the service number?
    .term = Record filing service number
    .hint = One number serves one website and cannot be used again.
    .hint-app = One number serves one website and cannot be used again. If the server is in the very account you file with, the platform lets you pick it from a list and no number is needed.
    .notes = One number, one website, once
page-access-service_number--change_access = Does the platform want a service number?
    .hint = If not, leave it empty.

# Deregistration, revocation, and what is done elsewhere

page-cancel-why = Why should it be deregistered?
    .term = Reason for the deregistration
    .hint = Choose the nearest one. The number cannot be brought back.
page-cancel-why--cancel_access = Why should the access be cancelled?
    .term = Reason for cancelling the access
    .hint = The number stays; first file the access at the new provider.
page-cancel-last_site = Is it the last website?
    .term = Entity without websites (empty shell)
    .hint = If so, consider deregistering the entity as well.
page-cancel-last_site--cancel_access = Is it the only website you have?
    .term = Filing without access (empty shell)
    .hint = Do not cancel before its access is filed at the new provider.
page-revoke-where = Where does the application stand?
    .term = State of the application
    .hint = Log in to the filing platform and choose what the order says.
page-revoke-letter = Ask support to revoke it
    .term = Ticket that asks for a revocation
    .hint = Fill in the blanks, copy it into a ticket in the filing platform and send it; on the hotline you can say the same.
page-guide-steps = Step by step
    .term = Steps
    .hint = Mark each one when it is done; come back at any time.
page-guide-steps--deregister_by_form = How is the form handed in?
    .hint = Provinces take it in different ways: ask the CA before you send it.
page-guide-steps--transfer_out = How does it move to another provider?
    .hint = Do not cancel the access here before the new one is approved.
page-guide-steps--claim = How is an old filing claimed?
    .hint = If the old account cannot be found, let support look for it first.
page-guide-steps--transfer_account = How does it move to another account?
    .hint = Neither account may have an application under way.
page-guide-steps--migrate_entity = How does it move to a new owner?
    .hint = Ask first whether your province does this, then prepare the papers.

# The letter that asks for a revocation

letter-blank = ＿＿＿＿
letter-revoke-letter =
    Dear filing support,

    We have a filing application under way that we no longer need. Please help us to revoke it.

    Order number: { $order-number }
    Name of the host: { $entity-name }
    Domains: { $site-domains }
    Reason: { letter-blank }
    Contact and phone: { letter-blank }

    If you need anything else from us, or if it can no longer be revoked at this stage, please say so in the ticket. We can also confirm it on your hotline { $filing_hotline }.

    Thank you very much.
    .title = Please revoke a filing application (order { $order-number })

# Pictures

page-materials-certificate = Take a picture of the entity’s certificate
    .term = Entity’s certificate
    .hint = The original, in colour, with all four corners.
page-materials-certificate--enterprise = Take a picture of the business licence
page-materials-certificate--individual = Take a picture of your identity card
    .hint = The side with the portrait; the original, in colour, with all four corners.
page-materials-certificate--other_unit = Take a picture of the unit’s certificate
    .hint = The legal-person certificate or registration; the original, in colour, with all four corners.
page-materials-certificate--change = Take a picture of the certificate you hold now
    .hint = The new one if it changed; the original, in colour, with all four corners.
page-materials-principal_id = Take pictures of the entity principal’s ID
    .term = ID of the entity’s principal
    .hint = Front and back, one each, easy to read.
page-materials-principal_id--individual = Now both sides of the identity card
page-materials-letters = Did the provider ask for anything else?
    .term = Power of attorney and commitment letter
    .hint = If not, there is nothing to upload.
page-materials-letters--individual =
    .term = Commitment letter
page-materials-local = Does the province want anything else?
    .term = What the province wants besides
    .hint = Prepare what is required; the rest only when the platform asks.
page-materials-business = Are there papers about your work?
    .term = Licences, letters and proofs
    .hint = Prepare what is required; the rest only when the platform asks.
page-materials-cancel = Are the papers for it ready?
    .term = Papers for the deregistration
    .hint = Seldom needed while check codes arrive; with a lost number the platform asks for them.
page-materials-cancel--deregister_by_form = Is the form signed?
    .hint = Scan or photograph the signed form in colour, and keep it before you send it.
page-site_materials-principal_id = Take pictures of the website principal’s ID
    .term = ID of the website’s principal
    .hint = Front and back, one each, easy to read.
page-site_materials-preapproval = Upload the approval
    .term = Prior-approval document
    .hint = You chose content that needs approval: take a picture of the licence.
page-site_materials-more = Does the website need anything else?
    .term = Domain proofs, power of attorney and the like
    .hint = Prepare what is required; the rest only when the platform asks.
page-site_materials-backdrop = The photo before the backdrop
    .term = Backdrop photo of the website’s principal
    .hint = After the first review the provider sends you the backdrop or says where it hangs. Take the photo then.

# Print and sign

page-review-all = Check it from top to bottom
    .term = Check everything
    .hint = Click a line to mend it. A change after printing means printing the forms again.
page-review-all--remove =
    .hint = Click a line to mend it. It cannot be brought back, so read it once more.
page-review-all--cancel_access =
    .hint = Click a line to mend it.
page-review-all--change_access =
    .hint = Click a line to mend it.
page-paper-verification_form = Print, sign and seal the form
    .term = Authenticity Verification Form
    .hint = The website’s principal signs with a black pen, a unit adds its official seal, and the date stays empty.
page-paper-verification_form--individual = Print and sign the form
    .hint = Sign with a black pen; no seal is needed, and the date stays empty.
page-paper-forms = Print the other papers to hand in
    .term = Letters and powers of attorney
    .hint = Going by your answers, these are to be signed and handed in. Scan or photograph them afterwards for their picture slots.
page-signed-verification_form = Bring back the signed form
    .term = Signed verification form
    .hint = A colour scan with the title and all four corners.

# Hand in and follow

page-submit-file = Ready to hand in
    .term = Hand in the filing
    .hint = Keep your phone at hand: the reviewers will call.
page-submit-file--remove = Ready to hand in the deregistration
    .term = Hand in the deregistration
    .hint = Watch for the check code afterwards. It cannot be brought back.
page-submit-file--cancel_access = Ready to hand in
    .term = Cancel access
    .hint = Once approved, the domain no longer opens from a server here; the number stays.
page-submit-file--change =
    .term = Hand in the change
page-submit-file--access =
    .hint = Keep your phone at hand; the check code goes to the mobile in the record.
page-progress-timeline = Where does it stand?
    .term = Progress
    .hint = Who is waited for, what comes next, and until when.
