# Rules of the entity, its people and its record: what is wrong, what to do.

rule-entity_name-domain = “{ $field }” holds a domain, “{ $value }”.
    .fix = Enter the full name on the certificate.

rule-entity_name-individual_unit = An individual files under their own name, but this one has “{ $word }” in it.
    .fix = To file as a firm or a sole proprietor, change the nature to “enterprise”; otherwise enter the name on the identity card.

rule-entity_name-state_body = The name has “{ $word }” in it, which does not fit the nature chosen.
    .fix = Compare it with the certificate and choose government agency, public institution or the like; if the name is really so, go on.

rule-entity_name-site_name = “{ $value }” looks like the name of a website, not the one on a licence.
    .fix = Enter the full name on the business licence.

rule-entity_name-no_unit_word = “{ $value }” has no word such as 公司, 店 or 厂 in it and does not look like the full name of an enterprise.
    .fix = Write it in full from the licence; a sole proprietor without a trade name writes “name（个体工商户）”.

rule-entity_name-sole_proprietor = “{ $value }” is only a person's name; a sole proprietor without a trade name is usually written “name（个体工商户）”.
    .fix = Compare it with the name on the licence; where your administration wants another form, use that.

rule-entity_name-brackets = The brackets in the name are half width; certificates usually have full-width ones （）.
    .fix = Change them as on the certificate, so that the name agrees with the domain's real-name record.

rule-sole_proprietor-number = The social credit code begins with { $code }; only those of sole proprietors begin with 92.
    .fix = Check the type on the licence and correct this answer or the number.

rule-seal-remark = A sole proprietor without a seal has to say so in the remark.
    .fix = Write it in the remark, for example 本个体工商户未刻公章; some administrations want a seal, so ask your provider first.

rule-uscc-other_nature = The social credit code begins with { $code }, which does not fit the nature chosen.
    .fix = Check the certificate: correct the nature or the number.

rule-individual-principal_name = When an individual files, “{ $field }” should be the same person as “{ $other_field }”.
    .fix = Enter the applicant's own name.

rule-individual-principal_number = Two certificate numbers of one person differ: “{ $field }” and “{ $other_field }”.
    .fix = Compare them with the certificate and correct the wrong one.

rule-legal_rep-same_number = The legal representative and the entity principal have different names but the same number: “{ $field }” and “{ $other_field }”.
    .fix = Compare both certificates and correct the wrong name or number.

rule-certificate_address-other_province = The address on the certificate is in { $other }, but this case is filed in { $province }; that is often refused.
    .fix = File in the province on the licence; if the address is wrong, correct it from the certificate.

rule-certificate_address-individual = The address on the certificate is in { $other }; whether { $province } takes cards of other provinces depends on its rules.
    .fix = See the list of the province; a residence permit is usually wanted.

rule-filed_sites-not_live = Websites filed before do not open or show no number; the new application may be returned because of them.
    .fix = Bring them back with the number at the foot first; deregister those you no longer use.

rule-filed_sites-none = The entity has no website left (an empty shell); some provinces want it deregistered and filed anew.
    .fix = Ask your administration or provider first which filing applies.

rule-people-own_validity_differs = Two dates for the same certificate: “{ $field }” and “{ $other_field }” differ.
    .fix = Compare them with the certificate and correct the wrong one.

rule-people-office_is_mobile = “{ $field }” is the same as “{ $other_field }”. Some provinces want two numbers, others do not mind.
    .fix = If there is a landline, enter that.

rule-change-province = A change cannot move to another province: “{ $field }” and “{ $other_field }” differ.
    .fix = Deregister the old record first, then make a first filing in the new province.

rule-change-certificate_number = A change cannot change the certificate number: “{ $field }” and “{ $other_field }” differ.
    .fix = Correct a slip; if the certificate really changed, deregister the old record and file anew.

rule-change-credit_code = The organisation code became a social credit code of the same unit (see “{ $other_field }”); some providers do not take this as a change.
    .fix = Ask your provider whether a change will do, or whether to deregister and file anew.

rule-change-renamed = “{ $field }” differs from “{ $other_field }”: the entity was renamed.
    .fix = Have the registrar's proof of the new name ready.

rule-change-nothing_seen = Name, certificate number and principal are the same as on record.
    .fix = Go on if only phones, address or the like change; if nothing changes, there is nothing to file.

rule-filing_number-other_province = The filing number is of { $other }, but this case is filed in { $province }.
    .fix = Check the number, or make the case in { $other }.

rule-filing_number-other_entity = This website number does not belong to the entity in “{ $other_field }”.
    .fix = Check both numbers: that of a website is that of the entity with a serial.

rule-filing_number-twice = Two websites have the same number “{ $value }”.
    .fix = Enter for each website its own number.

rule-cancel-other_kind = The kind of deregistration “{ $value }” does not fit the type of this case.
    .fix = Remove it; the kind follows from the type.

rule-cancel-empty_shell = This is the last website of the entity: afterwards the entity is an empty shell, and its number may be removed at any time.
    .fix = To give up websites altogether, deregister the entity instead; otherwise add the new website first.

rule-cancel-only_access = This is the only access of the website; the administration may refuse to cancel it, or remove the number afterwards.
    .fix = File the access at the new provider first, then cancel this one; if the site is given up, deregister it instead.
