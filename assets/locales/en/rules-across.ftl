# What a case is told when it is held against the other cases of the book.

rule-profile-second_entity = This login account already belongs to the entity with certificate number { $number }; an account files one entity.
    .fix = Use that entity's own account, or move this case to another one.
rule-order-open_already = { $entity } has another filing under review; an entity files one at a time.
    .fix = Wait until that one has ended, or revoke it first, then hand this one in.
rule-order-open_already_draft = { $entity } has another case that was not handed in; the two cannot be filed at the same time.
    .fix = Decide which one to hand in and remove the one you do not need.
rule-across-same_mobile = “{ $field }” is that of { $name }, a principal of { $entity }, who is another person.
    .fix = Enter the person's own mobile; if it is the same person, compare name and certificate number.
rule-across-same_email = “{ $field }” is that of { $name }, a principal of { $entity }, who is another person.
    .fix = Enter the person's own e-mail; if it is the same person, compare name and certificate number.
rule-across-same_office_phone = “{ $field }” is that of { $name }, a principal of { $entity }; it may be taken for another firm's phone.
    .fix = Enter a phone of this entity; if it is really shared, say so in the remark.
rule-across-own_name_differs = The same certificate number belongs to “{ $value }” at { $entity }.
    .fix = Compare with the certificate and make both the same.
rule-across-own_mobile_differs = The same person gave { $value } at { $entity }; the two do not agree in “{ $field }”.
    .fix = Make both the same; if the number is new, file a change for the other entity.
rule-across-own_email_differs = The same person gave { $value } at { $entity }; the two do not agree in “{ $field }”.
    .fix = Make both the same; if the address is new, file a change for the other entity.
rule-across-site_principal = { $province } lets nobody be principal of the websites of several entities; this person already is at { $entity }.
    .fix = Name another website principal, or let your provider ask the local administration.
rule-across-domain = The domain “{ $value }” is filed by { $entity } already; a domain belongs to one entity.
    .fix = Choose another domain; if it was handed over to you, { $entity } has to deregister it first.
rule-across-service_number = This service number is used for another site of { $entity } already.
    .fix = Get another service number in the provider's console.
rule-across-site_name = Another site of this entity is called “{ $value }” already.
    .fix = Choose another name.
