# After approval: numbers, footer, whether the site can be reached, what is to be done, letters to support, the calendar.

reach-unknown = Approved does not yet mean that the site can be opened.
    .text = Enter when the administration passed it, and the time from which it should open is worked out here.
reach-ahead = Approved. The site should open from { $at }.
    .text = It takes about 7 hours for an approval to reach every system, counted from the time of approval in the filing system. Until then it is normal that the site does not open.
reach-due = The time for synchronising is over ({ $at }); please open the site and look.
    .text = That the time is over does not mean that it opens. If it does not, check the domain's records and the server first, then ask support with the letter below.

after-reachable = Open the site and look
    .text = Synchronising takes about { $count } hours after approval, counted from the time in the filing system, not from the message on your phone.
after-reachable_access = Make sure that the site opens
    .text = An access filing opens about { $count } hours after it came into review, before the administration passes it. If the administration sends it back, it must still be mended and handed in again.
after-footer = Put the record number at the foot of the home page, linked to the ministry
    .text = Centred at the bottom of the home page. A missing or wrong number means an order to mend it, and possibly a fine of CNY 5,000 to 10,000.
after-public_security = File with public security
    .text = Within { $count } days after the site opened, on the national internet security platform. The day is counted from the expected opening; if the site opened later, count from then. Ask support for the machine room's address and the access provider with the letter below.
after-public_security_footer = After public security approves, put its number and icon in the footer
    .text = Within { $count } days after its approval, linked to the address its platform gives you.
after-public_security_update = Update the public-security filing too
    .text = When the entity, the site or the access provider changed, the public-security filing has to follow.
after-commercial = Does the site charge for anything? You may need a licence too
    .text = A record covers sites that are not commercial. For paid information, advertising space or a trading platform apply to your local communications administration for a value-added telecom licence (ICP licence); usually about CNY 1 million of registered capital is asked for.
after-domain = Renew the domain of site { $site }
    .text = Best { $count } months before it ends. An expired domain no longer resolves, and its record may be cleaned up as empty.
after-certificate =
    { $whose ->
        [entity] Renew the entity principal's certificate
       *[site] Renew the certificate of site { $site }'s principal
    }
    .text = Best { $count } months before it ends. If its number or validity changes, file a change.
after-server = Renew the server before it ends
    .text = When the server ends, its service number dies with it and the site may be left without access. Before you move to another provider, file the access there first.
after-keep_true = File a change before something changes
    .text = Give { $count } days' notice of a planned change. Keep the phone reachable: when an inspection cannot reach you, you are given a short time to mend it.
after-shell = Do not let the record become an empty shell
    .text = An entity without sites, or a site without access, is an empty shell and may be cleaned up at any time. Usual causes: a server moved without an access filing, an expired domain, a domain that points elsewhere, a cancelled access.
after-yearly = Check everything once a year
    .text = Phones and principals, the ends of domain and server, certificates, where the domain points, the footer's number and link. Some provinces ask for a yearly review of their own; their notice counts.

letter-public_security = Ask support: machine room and access provider for the public-security filing
    .text =
        Hello,
        Our website (domain: { $domains }, server IP: { $addresses }, record number: { $number }) is being filed with public security, and we need its network access data. Please tell us:
        1. the full address of the machine room the server stands in;
        2. the full name and place of the network access provider;
        3. if the domain is registered with you, the full name of the registrar.
        Thank you.
        { $entity }
letter-not_reachable = Ask support: approved, but the site does not open
    .text =
        Hello,
        The filing of our website (domain: { $domains }, server IP: { $addresses }) was approved; record number: { $number }, time of approval: { $at }. The time for synchronising is over and the site still cannot be reached. We checked the domain's records and the server and found nothing wrong. Please see whether it is still blocked on the access side, and tell us when it will open.
        Thank you.
        { $entity }
letter-not_entered = Ask support: papers signed for but not entered
    .text =
        Hello,
        Our filing papers (domain: { $domains }) were signed for on { $at }, tracking number: { $tracking }. The usual time for entering them is over and the filing system still waits for them. Please look for them and enter them; if something is wrong with them, tell us what. We will not mail them again before we have your answer.
        Thank you.
        { $entity }
letter-review_late = Ask support: the review takes longer than it may
    .text =
        Hello,
        Our application (domain: { $domains }) has been at “{ $state }” since { $at }, longer than the usual time. Please see how it stands and whether you need anything more from us.
        Thank you.
        { $entity }

overdue-headline = { $state }: this takes longer than usual, please ask support.
overdue-said = The portal said there would be a result by { $date }; that is past.
overdue-since = It usually takes until { $date } at most, and that is past.
    .text = Ask support with this letter first; do not mail or hand in anything again before there is an answer.

calendar-name = Record filing dates
calendar-look = Look at the filing: { $state }
    .text = By the usual time, or by what the portal said, there should be a result around this day. An estimate, not a promise.
calendar-ask = Ask support if there is no result: { $state }
    .text = One more work day was waited. The progress page holds a letter to support; do not mail or hand in anything again before there is an answer.
calendar-act = Your turn in the filing: { $state }
    .text = Do it before this moment, or the filing is returned or cleaned up.

rule-record_number-twice = Two sites have the same record number { $value }.
    .fix = Each site has a serial of its own at the end; copy them one by one from the filing system.
rule-record_number-other_entity = The website number { $value } is not the entity number { $entity } with a serial.
    .fix = Check both numbers: a website number is the entity number and “-serial”.
rule-record_number-other_province = The number { $value } was not given by { $province }; numbers there begin with “{ $expected }”.
    .fix = Check the first character of the number; if it is right, check the province of the case.

rule-footer-no_number = No record number can be seen on the page.
    .fix = Put the number with its link at the foot of the home page; the line to copy is under “footer”.
rule-footer-unseen = The record number stands in a comment, a script, a picture’s description or a hidden part only; nobody sees it on the page.
    .fix = Write the number where visitors see it, at the foot of the home page; if a script shows it, paste the page as the browser shows it.
rule-footer-other_number = { $value } on the page is not the number of this record.
    .fix = Change it to { $expected }.
rule-footer-other_serial = { $value } on the page has the right entity but the serial of another site.
    .fix = Change it to { $expected }.
rule-footer-wants_entity = The page shows the website number { $value }; this province wants the entity number.
    .fix = Leave the serial out: { $expected }.
rule-footer-wants_site = The page shows the entity number { $value }; the website number with its serial belongs here.
    .fix = Change it to { $expected }.
rule-footer-another_number = The page also shows somebody else's number { $value }.
    .fix = If a template left it there, take it out and keep only your own.
rule-footer-number_unknown = Your record number is not known yet, so the one on the page cannot be compared.
    .fix = Enter the record number first, then check again.
rule-footer-no_link = The record number has no link.
    .fix = Link the number to { $address }.
rule-footer-other_link = The record number links to { $value }, which is not the ministry's filing system.
    .fix = Change the link to { $address }.
rule-footer-dead_link = The record number links to the former address { $value }, which is gone.
    .fix = Change the link to { $address }.
rule-footer-no_scheme = The link { $value } lacks https://, so browsers look for it on your own site.
    .fix = Change the link to { $address }.
rule-footer-plain_link = The link { $value } is plain http.
    .fix = Change the link to { $address }.
rule-footer-dead_host = The page still has the former address { $value }, which is gone.
    .fix = Take it out, or change it to { $address }.
