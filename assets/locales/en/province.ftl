# What provinces rule: titles and one sentence each. Sources and dates stand in the table.

province-kind-entity_principal_legal_rep = Entity principal and legal representative
province-entity_principal_legal_rep-free = The entity principal need not be the legal representative.
province-entity_principal_legal_rep-must = The entity principal has to be the legal representative.
province-entity_principal_legal_rep-both_must_foreigner_delegates = Both principals have to be the legal representative; a foreign one authorises a Chinese citizen.
province-entity_principal_legal_rep-foreigner_delegates = The entity principal has to be the legal representative; one from abroad, Hong Kong, Macau or Taiwan may authorise a holder of a mainland ID by letter.
province-entity_principal_legal_rep-foreigner_passport = A foreign legal representative files with the passport.
province-entity_principal_legal_rep-letter = Somebody else may be entity principal, with a power of attorney.
province-entity_principal_legal_rep-letter_on_conditions = Under conditions somebody else may be entity principal, with a power of attorney; ask the administration which.
province-entity_principal_legal_rep-letter_same_person = Somebody else may be entity principal with a power of attorney; the site principal is then the same person.
province-entity_principal_legal_rep-letter_remark_different_person = Somebody else may be entity principal with a power of attorney and an explanation in the entity remark; the site principal is then another person.
province-entity_principal_legal_rep-other_same_person = When the entity principal is not the legal representative, both principals are the same person.

province-kind-site_principal_poa = Who may be site principal
province-site_principal_poa-letter = A site principal who is not the legal representative needs a power of attorney.
province-site_principal_poa-own_template = The power of attorney of the site principal has a form of its own here.
province-site_principal_poa-not_legal_rep = The site principal must not be the legal representative.
province-site_principal_poa-not_entity_principal = The site principal must not be the entity principal, and needs a power of attorney.

province-kind-site_principal_unique = Principals of other filings
province-site_principal_unique-one_entity = Nobody may be site principal under two entities.
province-site_principal_unique-first_time = Both principals have to be filing for the first time.

province-kind-min_age = Age of the principals
province-min_age-at_least = At least { $arg } years old.
province-min_age-work_proof_between = Nobody under { $arg }; from { $arg } to { $arg2 }, with proof of work or income.
province-min_age-work_proof_below = Below { $arg }, proof of work or income is needed.
province-min_age-guardian_below = Below { $arg }, the ID of a guardian is needed.
province-min_age-unknown = No rule was found; ask the local administration or your provider.

province-kind-individual_locality = Individuals and where they live
province-individual_locality-local_id = Individuals only with an ID of the province.
province-individual_locality-local_id_no_temporary = Individuals only with an ID of the province; temporary IDs are not taken.
province-individual_locality-local_address_no_foreigners = Individuals only with a local address; no foreigners.
province-individual_locality-no_outsiders = No individuals from other provinces.
province-individual_locality-residence_permit = With an ID from elsewhere: a local residence permit.
province-individual_locality-residence_or_temporary_permit = With an ID from elsewhere: a local permanent or temporary residence permit.
province-individual_locality-permit_or_student_card = With an ID from elsewhere: a local residence permit, or a student card.
province-individual_locality-permit_no_student_card = With an ID from elsewhere: a residence permit valid for more than { $arg } month; a student card does not do.
province-individual_locality-permit_property_rent_or_employer = With an ID from elsewhere: a residence permit, a title deed, a lease or a letter of the employer.
province-individual_locality-residence_proof = With an ID from elsewhere: valid proof of living here.
province-individual_locality-study_life_or_work_proof = From elsewhere or abroad: proof of studying, living or working here.
province-individual_locality-foreigners_permit = Foreigners need a residence permit too.
province-individual_locality-unknown = No rule was found; ask the local administration or your provider.

province-kind-local_id_prefix = IDs of the province
province-local_id_prefix-permit_unless_prefix = A local ID that does not begin with { $arg } needs a residence permit or the household register.

province-kind-site_principal_locality = Where a unit’s principals live
province-site_principal_locality-every_principal_permit = Any principal of a unit without a local ID needs a local residence permit.
province-site_principal_locality-site_principal_permit = A site principal without a local ID needs a local residence permit.

province-kind-foreigner = People from abroad
province-foreigner-refused = People who are no Chinese citizens are not accepted.
province-foreigner-hong_kong_passport = Residents of Hong Kong file with a passport, not with the travel permit or the Hong Kong ID.

province-kind-id_document = ID of the principals
province-id_document-over_months = The ID is valid for more than { $arg } months.
province-id_document-no_temporary = Temporary IDs are not taken.
province-id_document-resident_id_only = Chinese citizens use the resident ID; temporary IDs are not taken.

province-kind-unit_certificate = Certificate of the unit
province-unit_certificate-newest_only = Only the newest certificate with the unified code.
province-unit_certificate-credit_code_licence_only = Only a licence with the unified social credit code.
province-unit_certificate-colour_duplicate = A colour picture of the duplicate of the licence with the unified code.
province-unit_certificate-licence = Enterprises use the business licence.
province-unit_certificate-licence_duplicate = Enterprises use the duplicate of the business licence.
province-unit_certificate-licence_at_first_filing = The first filing uses the business licence.
province-unit_certificate-licence_or_organisation_code = Enterprises use the business licence or the organisation code certificate.
province-unit_certificate-organisation_code = Other units use the organisation code certificate.

province-kind-unit_certificate_original = Original or copy
province-unit_certificate_original-original_only = Pictures of the original only, no stamped copies.
province-unit_certificate_original-colour_scan_only = Colour scans only, no stamped copies.
province-unit_certificate_original-stamped_copy = A stamped copy will do; a watermark may only limit the use to filing.
province-unit_certificate_original-thumbprinted_copy = A copy of the ID with a thumbprint was once accepted.
province-unit_certificate_original-seal_and_number = The licence carries the seal “{ $arg2 }” and a number of the province ({ $arg }).

province-kind-certificate_consistency = Certificate of a new access
province-certificate_consistency-same_as_first = A new access uses the same certificate as the first filing.

province-kind-sole_proprietor = Sole proprietors
province-sole_proprietor-files_as_enterprise = A sole proprietor with a trade name files as an enterprise.
province-sole_proprietor-seal_needed = A seal is needed; without a trade name the name is the owner’s with “{ $arg }”.
province-sole_proprietor-unstamped_with_remark = Without a seal the form may go unstamped when the remark says so.
province-sole_proprietor-enterprise_with_remark = Always as an enterprise; without a trade name the owner’s name, and a remark that there is neither trade name nor seal.

province-kind-address = Addresses
province-address-door_number = The address goes down to the door number.
province-address-same_city = The postal address and the one on the certificate are in the same city.
province-address-same_area = The area is that of the certificate; another city will not do.
province-address-huayuan_by_ring = Addresses in { $arg }: inside the ring they belong to Nankai, outside to Xiqing.

province-kind-investor_field = Investor or superior unit
province-investor_field-unit_name = It has to be the name of a unit.
province-investor_field-own_name_or_superior = Enterprises give their own full name, other units their superior unit.
province-investor_field-legal_rep_or_superior = Enterprises give the legal representative, other units their superior unit.

province-kind-finance_names = Words of finance in the name
province-finance_names-both_legal_rep = With “{ $arg }” in the name, both principals are the legal representative.
province-finance_names-stamped_commitment = With words of finance in the name ({ $arg }): a stamped commitment, a description of business and content, and a copy of the licence.

province-kind-mobile_local = Where mobile numbers belong
province-mobile_local-local = Mobile numbers belong to the province.
province-mobile_local-site_principal_local = The site principal’s mobile number belongs to the province.
province-mobile_local-every_number_local = All mobile numbers belong to the province.
province-mobile_local-local_or_remark = Mobile numbers belong to the province; a unit with another one explains it in the remark.
province-mobile_local-unknown = No rule was found; ask the local administration or your provider.

province-kind-office_phone = Office phone
province-office_phone-differs_from_mobile = The office phone is not the principal’s mobile.
province-office_phone-landline = A landline is needed.
province-office_phone-mobile_with_name_and_post = With a mobile as office phone the remark names the contact and the post.
province-office_phone-mobile_with_name = With a mobile as office phone the remark names the contact.
province-office_phone-mobile_with_post = With a mobile as office phone the remark names the post.
province-office_phone-called = The administration calls the office phone.
province-office_phone-reaches_principal = The office phone has to reach the principal.

province-kind-emergency_phone = Emergency phone
province-emergency_phone-differs_from_mobile = The emergency phone differs from the mobile.
province-emergency_phone-third_person_in_remark = The emergency phone is a third person’s; name and post stand in the remark.
province-emergency_phone-relative_in_remark = The emergency phone is a close relative’s; name and relation stand in the remark.

province-kind-phone_check = Checks by phone
province-phone_check-calls = The administration calls.
province-phone_check-calls_about_content = The administration calls and asks about content and identity.
province-phone_check-sampled = Numbers are called at random; one that cannot be reached is refused.

province-kind-phone_proof = Phone bills
province-phone_proof-bills = Bills of the last { $arg } months show that mobile and office phone are the principal’s.

province-kind-remark_text = What the remark says
province-remark_text-personal_statement = The website remark declares a personal site without any unit’s information, on pain of cancellation.
province-remark_text-main_content = The website remark says what the site will show.
province-remark_text-principal_verified = With a foreign legal representative the entity remark says “{ $arg }”.
province-remark_text-medical_licence = Medical institutions give number, issuer and validity of their licence in the entity remark.

province-kind-domain_owner = Who holds the domain
province-domain_owner-must_be_person = The holder is the person who files.
province-domain_owner-must_be_unit = The holder is the unit that files.
province-domain_owner-must_be_unit_not_rep = The holder is the unit that files, not its legal representative.
province-domain_owner-must_be_legal_rep = The holder is the legal representative.
province-domain_owner-unit_or_legal_rep = The holder is the unit or its legal representative.
province-domain_owner-unit_or_its_people = The holder is the unit, its legal representative or one of the principals.
province-domain_owner-unknown = No rule was found; ask the local administration or your provider.

province-kind-domain_suffix = Accepted suffixes
province-domain_suffix-listed_only = Only listed suffixes; country codes and domains registered abroad are refused.
province-domain_suffix-refused = Domains under { $arg } are refused.

province-kind-domain_suffix_public_bodies = Domains of public bodies
province-domain_suffix_public_bodies-one_of = The domain ends with { $arg }.

province-kind-domain_validity = Validity of the domain
province-domain_validity-over_months = The domain is valid for more than { $arg } months.
province-domain_validity-certificate_over_months = The domain certificate is valid for more than { $arg } months.

province-kind-domain_certificate = Domain certificates
province-domain_certificate-every_domain = Every domain of the order comes with its certificate.
province-domain_certificate-added_domains = Added domains come with their certificates.
province-domain_certificate-electronic = Electronic domain certificates are needed.
province-domain_certificate-order_from_count = With { $arg } or more domains in one order, their certificates.
province-domain_certificate-entity_from_count = With { $arg } or more domains under the entity, their certificates.

province-kind-domain_registrar = Registrar
province-domain_registrar-foreign_refused = Domains registered abroad are refused.

province-kind-domain_privacy = Privacy of the domain record
province-domain_privacy-keep_closed = With privacy on the domain record the site stays closed until filed.

province-kind-one_domain_per_site = Domains of one website
province-one_domain_per_site-one_domain = One domain for one website.
province-one_domain_per_site-separate = Domains with different names are separate websites.
province-one_domain_per_site-separate_or_remark = Domains with different names are separate websites, or the remark says “{ $arg }”.

province-kind-multi_domain_remark = Remark on several domains
province-multi_domain_remark-remark = With several domains on a website, its remark says “{ $arg }”.

province-kind-sites_per_order = Websites in one order
province-sites_per_order-at_most = Websites in one order: { $arg } at most.
province-sites_per_order-domains_at_most = Domains in one order: { $arg } at most.
province-sites_per_order-one_site_one_domain = One website with one domain in one order.
province-sites_per_order-first_filing_one_domain = One domain only in the first filing.
province-sites_per_order-one_domain_when_filed_over = With more than { $arg } websites filed, one domain in each further order.
province-sites_per_order-unknown = No rule was found; ask the local administration or your provider.

province-kind-sites_cap = Websites of one entity
province-sites_cap-at_most = Websites under one entity: { $arg } at most.

province-kind-construction_plan = Website construction plan
province-construction_plan-sites_over = With more than { $arg } websites, a construction plan.
province-construction_plan-prefixes_over = With more than { $arg } different domain names, a construction plan.
province-construction_plan-added_site = A further website of an entity that has one comes with a construction plan.
province-construction_plan-unknown = No rule was found; ask the local administration or your provider.

province-kind-site_name = Website name
province-site_name-unit_name = The website name is the full or the short name of the unit.
province-site_name-ends_with = A personal website’s name ends with “{ $arg }”.
province-site_name-must_differ = Website names under one entity differ.

province-kind-language = Languages of the website
province-language-exactly_used = Tick exactly the languages in use.

province-kind-site_closed_until_filed = Before the filing number exists
province-site_closed_until_filed-closed = The site stays closed until the number is there.
province-site_closed_until_filed-no_resolution = Until the number is there, the domain neither opens nor resolves.

province-kind-filed_site_live = Websites already filed
province-filed_site_live-open_and_linked = Filed sites open and show the number, linked to the ministry.
province-filed_site_live-linked_and_owner = Filed sites show the linked number and the copyright owner.
province-filed_site_live-clean_and_linked = Filed sites have no content that needs prior approval, no forum, no trade, and show the linked number.

province-kind-change_rules = Changing a filing
province-change_rules-change_first = A change does not go together with a new site or access: change first.
province-change_rules-cannot_become_other = An individual cannot become another person or a unit.
province-change_rules-may_become_own_unit = An individual may become a unit whose legal representative is the same person.
province-change_rules-registry_proof = Changing the entity needs the proof of the market regulator.
province-change_rules-new_code_refile = A renaming with a new social credit code: deregister and file again.
province-change_rules-unit_to_unit_same_rep = One unit may become another with the same legal representative, under conditions.
province-change_rules-no_entity_change_name_by_letter = The entity cannot be changed; a mere renaming needs the letter of the registry.
province-change_rules-no_entity_change_migrate_only = The entity cannot be changed; only the website can be moved to another.
province-change_rules-five_pictures = A change needs all five pictures.

province-kind-change_principal = Changing the entity principal
province-change_principal-change_both_new_letter = A new entity principal needs a full change filing and a new power of attorney.

province-kind-materials_checklist = Materials
province-materials_checklist-person_papers = ID, domain certificate, commitment letter.
province-materials_checklist-unit_papers = Licence, IDs of the legal representative and the site principal, domain certificate, commitment letter, official seal.

province-kind-materials_public_bodies = Approval of public bodies
province-materials_public_bodies-approval_form = Public institutions attach the approval form for opening a website.
province-materials_public_bodies-staffing_office_approval = The staffing office approves the website beforehand.

province-kind-commitment_letter = Commitment letter
province-commitment_letter-own_form = The form “{ $arg }” is needed.
province-commitment_letter-every_filing = Every filing comes with “{ $arg }”: signed by the legal representative, or by the individual, legibly in black.
province-commitment_letter-unknown = No rule was found; ask the local administration or your provider.

province-kind-truthfulness_letters = Letters of truthfulness
province-truthfulness_letters-notice_and_commitment = The notice and the commitment are signed by the site principal.
province-truthfulness_letters-letter_when_not_legal_rep = A site principal who is not the legal representative attaches a power of attorney.

province-kind-party_building_letter = Party-building letter
province-party_building_letter-first_and_new_site = First filings and new websites come with the party-building certificate of the local cyberspace office.

province-kind-form_variant = Verification form
province-form_variant-own_templates = The province has templates of its own.
province-form_variant-registrar_behind_domains = The form names the registrar behind each domain.
province-form_variant-thumbprint = A thumbprint beside the signature.
province-form_variant-handwritten_statement = The province’s own template, with a handwritten statement below the dashed line.

province-kind-form_seal = Seal on the form
province-form_seal-mandatory = A unit’s form carries the seal.

province-kind-curtain_photo = Backdrop photo
province-curtain_photo-bottom_line = The line at the bottom of the backdrop shows.

province-kind-electronic_check = Electronic verification
province-electronic_check-early = One of the first provinces where electronic verification replaced the backdrop.

province-kind-photo_verification = Verification by photo
province-photo_verification-own_app_in_province = With the administration’s own phone app, in the province, with the site principal’s mobile.
province-photo_verification-phone_app_supported = Pictures can be taken and verified with a phone app.

province-kind-empty_entity = An entity without websites
province-empty_entity-may_add_site = An entity without websites may add one without being deregistered first.
province-empty_entity-deregister_online = An empty entity is deregistered on the administration’s system.
province-empty_entity-deregister_letter = An empty entity is deregistered by letter to the administration, with a copy of the certificate.
province-empty_entity-deregister_form = An empty entity is deregistered with the administration’s form.
province-empty_entity-call_after_days = Call { $arg } work days after the letter arrived.

province-kind-deregistration = When a deregistration takes effect
province-deregistration-at_once = Said to take effect at once; the administration decides.

province-kind-footer_number = Which number the footer shows
province-footer_number-site_number = The website number with its serial.
province-footer_number-entity_number = The entity number without a serial.

province-kind-annual_review = Yearly review
province-annual_review-yearly = The administration reviews filings once a year.

province-kind-availability = Providers
province-availability-one_provider_absent = At least one provider does not file here; ask first.

province-kind-other = Other rules
province-other-unknown = No rule was found; ask the local administration or your provider.
