# Rules of websites, domains and access: what is wrong, what to do.

rule-site_name-unrelated = “{ $value }” has nothing in common with the entity's name; the reviewer will ask where it comes from.
    .fix = Use the full or short name of the entity; if it is a product, project or brand, say so in the remark.

rule-service_content-individual = A private person may choose only “blog / personal space” or “other”.
    .fix = Choose one of these; other contents are filed by a unit.

rule-service_content-other_individual = “{ $other_field }” is “other”, so “{ $field }” has to say what the site is about.
    .fix = Write in a sentence or two what the site does.

rule-service_content-other = “{ $other_field }” is “other”; “{ $field }” had better say what the site is about.
    .fix = Write in a sentence or two what the site does.

rule-site-open_too_early = The site can be reached before it is filed, which is itself a reason for refusal.
    .fix = Close it or take its DNS record away until the filing has passed; then change this answer to yes.

rule-record-mobile_dead = The mobile number in the old record no longer works, and the text message for the check goes there.
    .fix = Change the principal's number at the old provider first, then file the access.

rule-domain_holder-differs = The domain's holder “{ $value }” differs from “{ $other_field }”, the most frequent reason for refusal.
    .fix = Transfer the domain to the entity first, or let its holder file.

rule-domain_holder-similar = The domain's holder “{ $value }” is like “{ $other_field }”, but not the same.
    .fix = Compare the domain's real-name record with the certificate; after a change of name, update the record first.

rule-domain_holder-person = The domain is held by a person, “{ $value }”; some provinces take the legal representative, others only the unit.
    .fix = See the list of the province; safest is to transfer it to “{ $other_field }”.

rule-domain_holder-number = The number in the domain's real-name record differs from “{ $other_field }”.
    .fix = Check the record; after a change of certificate, update it first.

rule-domain_registrar-empty = The domain's registrar is not given yet.
    .fix = See your registrar's console; it should be one approved in mainland China.

rule-domain-expired = The domain expired on { $date }.
    .fix = Renew it before filing.

rule-domain-expires_soon = The domain expires on { $date }, in less than three months; it may be refused.
    .fix = Renew it first.

rule-domain_realname-future = The day of the real-name registration lies in the future.
    .fix = Correct it from the domain certificate or the registrar's console.

rule-domain_realname-young = The domain's real name was registered less than three work days ago and may not have reached the administration.
    .fix = Wait until { $date } before handing in.

rule-domain_realname-calendar = The work days of { $year } are not entered yet, so the third cannot be computed.
    .fix = Count three work days yourself before handing in.

rule-access-ip_twice = The same IP stands twice in “{ $field }”.
    .fix = Remove one of them.

rule-access-ip_pairs = There are { $count } first addresses and { $other_count } last ones; they should pair up.
    .fix = Complete them; for a single address, enter it in both.

rule-preapproval-content = What is chosen in “{ $other_field }” usually needs an approval, and no such category is chosen here.
    .fix = With a licence, choose its category and attach it; if the site does not do this, change the service content.

rule-preapproval-word = “{ $other_field }” has “{ $word }” in it, which usually needs an approval.
    .fix = With a licence, choose its category and attach it; if the site has nothing to do with it, prepare the letter that says so.

rule-preapproval-finance_word = “{ $other_field }” has “{ $word }” in it; finance words usually want the regulator's approval.
    .fix = With a financial licence, choose “Internet finance” and attach it; otherwise prepare a letter of commitment.

rule-preapproval-scope_word = “{ $other_field }” has “{ $word }” in it: if the website does that, an approval is needed.
    .fix = If it does not, go on, and have a letter ready that says so.

rule-change-domain_added = A change cannot add a domain, and “{ $value }” is not on record: a website number stands for its own domain.
    .fix = Make a “new website” case for it and remove it here.

rule-change-domains_gone = Every domain is gone, and with it the website.
    .fix = To give up the website, deregister it instead; otherwise put the domain back.

rule-service_number-filed = This service number has been used for a filing and cannot be used again.
    .fix = A number is used once and never comes free. Apply for another one on the same server, or use another server.
rule-service_number-invalid = This service number is invalid.
    .fix = See whether the server has expired or was stopped; renew it and apply for another number. Ask the provider if the reason is unclear.
rule-service_number-unbound = This service number is not attached to an instance yet and cannot be used.
    .fix = Attach it to the server in the provider’s filing console before you hand in.
rule-service_number-in_review = This service number is used by a filing under review.
    .fix = If that is this very filing, go on; if it is another one, apply for another number.
rule-service_number-grant = The server belongs to another account, which has not granted the number yet.
    .fix = Sign in to the filing console with the account that bought the server, grant the number to the filing account, then enter it here.
rule-service_number-product = Whether this product gives a service number is not known.
    .fix = Ask the provider; if it does not, you need a server that qualifies.
