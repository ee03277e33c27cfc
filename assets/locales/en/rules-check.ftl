# What the checks say: what is wrong, and what to do.

rule-field-missing = “{ $field }” has not been answered.
    .fix = Please answer it; the help below the question says where to find it.

rule-field-not_sure = You said you are not sure about “{ $field }”.
    .fix = Find it out as the help says; it must be there before you hand in.

rule-field-only_one = “{ $field }” takes one value only.
    .fix = Keep one.

rule-field-unknown_code = “{ $value }” is not one of the choices of “{ $field }”.
    .fix = Choose from the list again.

rule-field-twice = “{ $value }” stands twice in “{ $field }”.
    .fix = Remove one of them.

rule-field-too_long = “{ $field }” has { $count } characters; at most { $max } are allowed.
    .fix = Shorten it to { $max } characters.

rule-material-missing = “{ $field }” is missing.
    .fix = Add a clear colour photo or scan.

rule-material-later = “{ $field }” is taken after the first review, once the backdrop has arrived.
    .fix = Nothing to do now; the progress page will tell you.

rule-material-too_many = “{ $field }” holds more than { $most } pictures.
    .fix = Keep { $most }.

rule-material-not_needed = This filing does not need “{ $field }”.
    .fix = You may keep it; it will not be sent.

rule-people-same_mobile = “{ $field }” equals “{ $other_field }” of another person.
    .fix = Give each person their own mobile; the reviewer calls both.

rule-people-same_email = “{ $field }” equals “{ $other_field }” of another person.
    .fix = Give each person their own address, so that it is not sent back.

rule-people-own_mobile_differs = One person, two mobiles: “{ $field }” differs from “{ $other_field }”.
    .fix = If it is the same person, use one number.

rule-people-own_email_differs = One person, two addresses: “{ $field }” differs from “{ $other_field }”.
    .fix = If it is the same person, use one address.

rule-people-own_name_differs = Same certificate number, different names: “{ $field }” and “{ $other_field }”.
    .fix = Look at the certificate and mend the name or the number.

rule-people-emergency_same = “{ $field }” equals the person's own “{ $other_field }”, so it reaches nobody else.
    .fix = Give another number, such as a colleague's.

rule-certificate-not_yet_valid = “{ $field }” lies after today: the certificate is not valid yet.
    .fix = Look at the certificate and mend the date.

rule-certificate-ends_before_start = The certificate ends before it begins.
    .fix = Look at the certificate and mend both dates.

rule-certificate-expired = The certificate expired on { $date }.
    .fix = Renew it, then enter and photograph the new one.

rule-certificate-expires_soon = The certificate expires on { $date }, in less than three months; it may be sent back.
    .fix = Better renew it before you hand in.

rule-legal_rep-must = { $province } wants the entity principal to be the legal representative; two people are given.
    .fix = Make the legal representative on the licence the entity principal.

rule-legal_rep-letter = { $province } allows another entity principal, with a power of attorney.
    .fix = Prepare a letter signed by the legal representative, with the official seal.

rule-legal_rep-unknown = No rule was found for { $province } about a principal who is not the legal representative.
    .fix = Ask your local administration or provider first.

rule-province-differs = “{ $field }” differs from the province of this case, { $province }.
    .fix = Set it back; another province is another case.

rule-uscc-other_province = The code says the unit is registered outside { $province }; filings across provinces are often sent back.
    .fix = Check the address on the licence, and file in its province.

rule-access-ip_order = “{ $field }” lies before the first IP.
    .fix = With a single address, enter it in both boxes.

rule-preapproval-none_and_more = “None of these” cannot stand beside other choices.
    .fix = Keep one or the other.

rule-domain-one_per_site = { $count } domains for one site; a website number carries one domain today.
    .fix = Keep one, and add a site for each of the others.

rule-domain-one_per_site_paper = { $count } domains for one site; since April 2019 a website number carries one domain, so it may be sent back.
    .fix = Better keep one, and add a site for each of the others.

rule-domain-twice = The domain “{ $value }” stands twice.
    .fix = Remove one of them.

rule-site_name-twice = Two sites share the name “{ $value }”.
    .fix = Rename one of them.

rule-service_number-twice = One service number is used for two sites.
    .fix = A number works once; apply for another one.

rule-face_check-not_yet = The site principal has not done the face check yet.
    .fix = Do it on the phone, then come back and say so.

rule-office-finding = Sent back by the reviewer: { $detail }
    .fix = { $suggestion }

rule-material-unreadable = The picture { $name } for “{ $field }” cannot be opened.
    .fix = Check that the file is there; its path is counted from the folder of the case file.

rule-material-unusable = The picture { $name } for “{ $field }” cannot be used: { $reason }
    .fix = { $suggestion }
