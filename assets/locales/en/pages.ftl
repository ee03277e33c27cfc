# Filing types

type-first_filing = First filing
    .hint = Neither the organisation nor the domain has been filed before.
    .about = First filing
    .after = First filing
type-new_website_here = New website
    .hint = The organisation is filed through Alibaba Cloud and files another website.
    .about = New website
    .after = New website
type-new_website_elsewhere = New website (entity filed elsewhere)
    .hint = The organisation is filed through another provider and files a website through Alibaba Cloud.
    .about = New website (entity filed elsewhere)
    .after = New website (entity filed elsewhere)
type-new_access = New access
    .hint = Organisation and domain are filed through another provider; the website moves to Alibaba Cloud.
    .about = New access
    .after = New access
type-continue_access = Continue access
    .hint = The organisation is at Alibaba Cloud and brings in a website filed elsewhere.
    .about = Continue access
    .after = Continue access
type-change_entity = Change of the entity
    .hint = Name, address or principal of the organisation have changed.
    .about = Change of the entity
    .after = Change of the entity
type-change_website = Change of the website
    .hint = Name, content or principal of the website have changed, or a domain goes.
    .about = Change of the website
    .after = Change of the website
type-change_both = Change of entity and website
    .hint = Both have changed.
    .about = Change of entity and website
    .after = Change of entity and website
type-change_access = Change of access
    .hint = Server or IP have changed and the CA wants them to agree.
    .about = Change of access
    .after = Change of access
type-add_domain_to_entity = A new domain for a filed organisation
    .hint = Filed today as a new website.
    .opens = A new domain for a filed organisation
type-deregister_entity = Deregister the entity
    .hint = The filings of the organisation and of all its websites are to go.
    .about = Deregister the entity
    .after = Deregister the entity
type-deregister_website = Deregister a website
    .hint = One website’s filing goes, the others stay.
    .about = Deregister a website
    .after = Deregister a website
type-deregister_by_form = Deregister by form
    .hint = For those who cannot log in to the filing account: a form for the CA.
    .about = Deregister by form
    .after = Deregister by form
type-cancel_access = Cancel access
    .hint = The website has moved away; its number stays.
    .about = Cancel access
    .after = Cancel access
type-revoke = Revoke an application
    .hint = Give up an application that is not approved yet.
    .about = Revoke an application
    .after = Revoke an application
type-transfer_out = Move to another provider
    .hint = Filed at the new provider.
    .about = Move to another provider
    .after = Move to another provider
type-claim = Claim an old filing
    .hint = Brings a filing from the old platform into today’s account.
    .about = Claim an old filing
    .after = Claim an old filing
type-transfer_account = Move to another account
    .hint = Same provider, another login account.
    .about = Move to another account
    .after = Move to another account
type-migrate_entity = Move to another entity
    .hint = The website has a new owner; some provinces allow it directly.
    .about = Move to another entity
    .after = Move to another entity
type-blocked_domain_conflict = Domain filed by somebody else
    .hint = The old filing must be deregistered first.
    .about = Domain filed by somebody else
    .after = Domain filed by somebody else
type-blocked_shell_entity = Entity without a website
    .hint = Some provinces add a website directly, others deregister first.
    .about = Entity without a website
    .after = Entity without a website

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
section-entity = Who files
section-entity_principal = Entity’s principal
section-site = Website
section-site_principal = Website’s principal
section-access = Server and service number
section-materials = Pictures: organisation
section-site_materials = Pictures: website
section-review = Check everything
section-paper = Verification form
section-signed = Signed form
section-submit = Hand in
section-progress = Progress

# Where you file

page-type-region = Which address is on your business licence?
    .term = Area of the filing
    .hint = Go by the address on the licence, not by your office. The province cannot be changed later.

# Who files

page-entity-nature = Who files?
    .term = Kind of organisation
    .hint = Whoever’s certificate is used answers for the website.
page-entity-name = What is the full name of the organisation?
    .term = Name of the host
    .hint = Copy it from the business licence exactly.
page-entity-certificate = Which certificate do you file with?
    .term = Entity’s certificate
    .hint = The number cannot be changed after handing in: compare it once more.
page-entity-certificate_address = Which address does the certificate give?
    .term = Address on the certificate
    .hint = Write it just as the certificate does.
page-entity-postal_address = Where does mail reach you?
    .term = Postal address
    .hint = From the street to the door, without province, city and district.
page-entity-more = Is there anything to explain?
    .term = Investor and remark
    .hint = If not, leave it empty and go on.

# The entity’s principal

page-entity_principal-name = Who answers for the filing?
    .term = Name of the entity’s principal
    .hint = Zhejiang wants it to be the legal representative.
page-entity_principal-certificate = What is the number of their ID?
    .term = ID of the entity’s principal
    .hint = Copy it from the original.
page-entity_principal-validity = When does the ID expire?
    .term = Validity of the ID
    .hint = The dates are on the side of the card with the emblem.
page-entity_principal-mobile = Which mobile reaches them?
    .term = Mobile of the entity’s principal
    .hint = The check code comes to this number. Keep it during the filing.
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

page-site-domains = Which domain does the website use?
    .term = Domain
    .hint = It must belong to your organisation and be verified. One website, one domain.
page-site-name = What is the website called?
    .term = Name of the website
    .hint = The name visitors read on the home page, best one that goes with the company.
page-site-homepage = Which address do visitors open?
    .term = Address of the home page
    .hint = Without http:// or https://.
page-site-service_content = What do visitors come for?
    .term = Service content
    .hint = Several are fine; only what is really on the website.
page-site-languages = Which languages are on the website?
    .term = Languages
    .hint = Every language that is there.
page-site-preapproval = Is any of this on the website?
    .term = Prior approval
    .hint = Most company websites have none of it: choose “None of these”.
page-site-remark = Is there anything to explain about the website?
    .term = Remark on the website
    .hint = If not, leave it empty and go on.

# The website’s principal

page-site_principal-name = Who runs this website?
    .term = Name of the website’s principal
    .hint = It may be the entity’s principal. That person signs or does the face check.
    .reuse = The same person as the entity’s principal
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
page-access-ip = What is the server’s IP?
    .term = IP address
    .hint = With a single IP, both boxes are the same.
page-access-service_number = What is the service number?
    .term = Record filing service number
    .hint = One number serves one website and cannot be used again.

# Pictures

page-materials-certificate = Take a picture of the business licence
    .term = Entity’s certificate
    .hint = The original, in colour, with all four corners.
page-materials-principal_id = Take pictures of the entity principal’s ID
    .term = ID of the entity’s principal
    .hint = Front and back, one each, easy to read.
page-materials-letters = Did the provider ask for anything else?
    .term = Power of attorney and commitment letter
    .hint = If not, there is nothing to upload.
page-site_materials-principal_id = Take pictures of the website principal’s ID
    .term = ID of the website’s principal
    .hint = Front and back, one each, easy to read.
page-site_materials-preapproval = Upload the approval
    .term = Prior-approval document
    .hint = You chose content that needs approval: take a picture of the licence.
page-site_materials-more = Does the website need anything else?
    .term = Domain certificate and power of attorney
    .hint = If the provider did not ask, there is nothing to upload.
page-site_materials-backdrop = The photo before the backdrop
    .term = Backdrop photo of the website’s principal
    .hint = After the first review the provider sends you the backdrop or says where it hangs. Take the photo then.

# Print and sign

page-review-all = Check it from top to bottom
    .term = Check everything
    .hint = Click a line to mend it. A change after printing means printing the form again.
page-paper-verification_form = Print, sign and seal the form
    .term = Authenticity Verification Form
    .hint = The website’s principal signs with a black pen, the official seal goes beside it, and the date stays empty.
page-signed-verification_form = Bring back the signed form
    .term = Signed and sealed verification form
    .hint = A colour scan with the title and all four corners.

# Hand in and follow

page-submit-file = Ready to hand in
    .term = Hand in the filing
    .hint = Keep your phone at hand: the reviewers will call.
page-progress-timeline = Where does it stand?
    .term = Progress
    .hint = Who is waited for, what comes next, and until when.
section-record = What is on record
section-cancel = Deregistration
section-revoke = Revocation
section-guide = Steps
page-record-number = Which number does the entity have?
page-entity-business_scope = What is your business scope?
page-entity-filed_sites = How many websites have you filed?
page-record-before = What does the record say now?
page-site-record = Which number does the website have?
page-site-domain_record = Who holds the domain?
page-site-closed = Does the website open now?
page-cancel-why = Why should it go?
page-cancel-last_site = Will there be a website left?
page-revoke-where = Where does the application stand?
page-revoke-letter = Ask support to revoke it
page-guide-steps = Step by step
page-materials-local = What the province asks besides
page-materials-business = Papers about the business
page-materials-cancel = Papers for the deregistration
letter-blank = ＿＿＿＿
letter-revoke-letter = Dear support, please revoke the filing order { $order-number } (entity { $entity-name }, domain { $site-domains }).
    .title = Please revoke a filing application
