# What is said when a case is judged by its province.

rule-legal_rep-foreigner_only = { $province } lets somebody else be entity principal only when the legal representative is from abroad, Hong Kong, Macau or Taiwan.
    .fix = With a mainland ID, make the legal representative the entity principal; otherwise prepare a power of attorney.

rule-legal_rep-delegates = In { $province } a foreign legal representative may let somebody else be entity principal.
    .fix = Prepare a stamped power of attorney for a holder of a mainland ID.

rule-legal_rep-same_person = When the entity principal is not the legal representative, { $province } wants the site principal to be the same person.
    .fix = Name one person as both principals, or make the legal representative the entity principal.

rule-legal_rep-different_person = When the entity principal is not the legal representative, { $province } wants another person as site principal.
    .fix = Name another site principal, and explain in the entity remark.

rule-legal_rep-once_allowed = An older statement allowed another entity principal; the one of { $date } does not.
    .fix = The newer one is applied here; if in doubt, ask your local administration.

rule-legal_rep-once_refused = An older statement wanted the legal representative; the one of { $date } no longer does.
    .fix = The newer one is applied here; if in doubt, ask your local administration.

rule-province-site_principal_other = In { $province } the site principal may not be the legal representative or entity principal.
    .fix = Name a colleague as site principal, and prepare a power of attorney.

rule-province-too_young = By the identity number this principal is not yet { $arg }; { $province } does not accept that.
    .fix = Name a principal of at least { $arg }, or correct the number.

rule-province-young_work_proof = By the identity number this principal is a minor; { $province } wants proof of work or income.
    .fix = Prepare the proof, or name an adult.

rule-province-young_guardian = By the identity number this principal is not yet { $arg }; { $province } wants the ID of a guardian.
    .fix = Prepare the guardian’s ID, or name an adult.

rule-province-finance_commitment = The name holds “{ $value }”; { $province } wants a stamped commitment, a description of business and content, and a copy of the licence.
    .fix = Prepare a commitment to offer no financial service without approval.

rule-province-finance_both_legal_rep = The name holds “{ $value }”; { $province } wants the legal representative as both principals.
    .fix = Make the legal representative “{ $field }”.

rule-province-individual_not_local = { $province } files individuals with an ID of the province only; by its number this one was first issued elsewhere.
    .fix = Go on if you have moved your registration here; otherwise file where it is, or ask your local administration.

rule-province-individual_needs_permit = By its number the ID was first issued outside { $province }; individuals from elsewhere attach proof of living here.
    .fix = Prepare a residence permit or what the checklist of the province names.

rule-province-local_id_prefix = The ID does not begin with { $arg }; { $province } wants a residence permit or the household register.
    .fix = Prepare one of them.

rule-province-principal_needs_permit = By the number this principal has no ID of { $province }; a local residence permit is needed.
    .fix = Prepare the permit, or name a principal with a local ID.

rule-province-foreigner_refused = { $province } does not accept documents of people who are no Chinese citizens.
    .fix = Name somebody with a resident identity card.

rule-province-hong_kong_passport = { $province } wants residents of Hong Kong to file with a passport, not with the travel permit.
    .fix = Use the passport: change document type and number.

rule-province-old_certificate = { $province } takes only the newest certificate with the unified social credit code.
    .fix = Have the certificate renewed, then fill in from the new one.

rule-province-certificate_number_local = { $province } wants a licence numbered in the province ({ $arg }) with the seal of its registry.
    .fix = Compare the number with the licence; if registered elsewhere, ask the local administration.

rule-province-seal_needed = { $province } wants sole proprietors to have a seal.
    .fix = Have a seal made first.

rule-province-other_city = The certificate’s address is in “{ $value }”, another city than the one given; { $province } wants the same.
    .fix = Check both; if they differ, have the certificate changed first.

rule-province-huayuan = Addresses in { $arg } belong to Nankai inside the ring and to Xiqing outside; another district is chosen.
    .fix = Choose the district again.

rule-province-investor_unit = { $province } wants the name of a unit as investor.
    .fix = Give the full name of the investing or superior unit.

rule-province-investor_own_name = { $province } wants an enterprise to give its own full name as investor.
    .fix = Make it the same as the entity name.

rule-province-investor_legal_rep = { $province } wants an enterprise to give its legal representative as investor.
    .fix = Make it the legal representative’s name.

rule-province-office_is_mobile = Office phone and mobile are the same number; { $province } refuses that.
    .fix = Give a landline of the unit, or another number that reaches the principal.

rule-province-landline = { $province } wants a landline as office phone.
    .fix = Give a landline with its area code.

rule-province-mobile_remark = The office phone is a mobile; { $province } wants contact and post in the remark.
    .fix = Write in the remark: office phone of { $value }, and the post.

rule-province-emergency_remark = { $province } wants the remark to say whose the emergency phone is.
    .fix = Write “应急联系人” (emergency contact) with name and post or relation in the remark.

rule-province-principal_verified = With a foreign legal representative { $province } wants “{ $arg }” in the entity remark.
    .fix = Write in the entity remark: { $arg }

rule-province-medical_licence = { $province } wants medical institutions to describe their licence in the entity remark.
    .fix = Give its number, issuer and dates.

rule-province-personal_statement = { $province } wants a statement in the remark of a personal website.
    .fix = Write in the website remark that it is personal, holds no unit’s information, and may be cancelled and blacklisted otherwise.

rule-province-main_content = { $province } wants the website remark to say what the site will show.
    .fix = Say it in one sentence.

rule-province-domain_holder = The domain is held by “{ $value }”, whom { $province } does not accept.
    .fix = Transfer the domain to the entity and complete its real-name registration first.

rule-province-suffix_not_listed = The suffix of “{ $value }” is not on the list that { $province } accepts.
    .fix = Use a suffix that is, such as .cn or .com.

rule-province-suffix_refused = { $province } refuses domains under { $arg }: “{ $value }”.
    .fix = Use another domain.

rule-province-public_body_suffix = “{ $value }” does not end with { $arg }, as { $province } wants of such a body.
    .fix = Use a domain that ends with { $arg }.

rule-province-domain_expires = The domain expires on { $date }; { $province } wants more than { $arg } months.
    .fix = Renew it first.

rule-province-one_domain_per_site = This website has { $count } domains; { $province } wants them apart.
    .fix = Leave one domain here and add a website for each of the others.

rule-province-domains_remark = One website has several domains; { $province } wants the remark to say so.
    .fix = Write in the website remark: { $arg } (all domains point to one website), or list them as separate websites.

rule-province-sites_per_order = { $count } websites in one order; { $province } takes { $limit } at most.
    .fix = Put the others into the next order.

rule-province-domains_per_order = { $count } domains in one order; { $province } takes { $limit } at most.
    .fix = Put the others into the next order.

rule-province-sites_cap = The entity would have { $count } websites; { $province } allows { $arg }.
    .fix = Deregister those no longer used, or file fewer.

rule-province-construction_plan = There will be { $count } websites; { $province } wants a construction plan.
    .fix = Prepare the plan.

rule-province-domain_certificates = With so many domains { $province } wants their certificates.
    .fix = Download each domain’s certificate from its registrar.

rule-province-site_name_unit = “{ $value }” is neither the full nor a short name of the unit, as { $province } wants.
    .fix = Use the full or a short name of the unit.

rule-province-site_name_personal = In { $province } a personal website’s name ends with “{ $arg }”.
    .fix = Use such a name.

rule-province-languages = { $count } languages are ticked; { $province } wants exactly those in use.
    .fix = Keep only those the site really uses.

rule-province-other_person = In { $province } an individual cannot become another person or a unit.
    .fix = Deregister, then file as the new entity.

rule-province-new_code = The social credit code has changed; { $province } wants a deregistration and a new filing.
    .fix = Deregister first.

rule-province-entity_unchangeable = { $province } does not change entities.
    .fix = File as the new entity, or move the website to it.

rule-province-registry_proof = The name differs from the one on record; { $province } wants the registry’s proof.
    .fix = Prepare the registry’s notice of the change.

rule-province-principal_change = { $province } takes a new entity principal only in a full change filing.
    .fix = Choose the change of entity and website, with a new power of attorney.
