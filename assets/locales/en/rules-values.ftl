# Rules of single values: what is wrong (.fix: what to do). Identity and telephone numbers appear masked only.

rule-value-empty = This is still empty.
    .fix = Please fill it in.
rule-value-control_character = There is an invisible control character ({ $char }); the filing system does not take it.
    .fix = Delete it, or type the text again by hand.
rule-value-too_long = { $count } characters are more than the { $max } allowed.
    .fix = Shorten it to { $max } characters at most.
rule-value-normal_form = It is spelt a little differently from what the filing system expects.
    .fix = It will be sent in the normal form; please check it once.

rule-resident_id-old_form = “{ $value }” is an old 15-digit identity number, which is no longer in use.
    .fix = Enter the 18-character number on the present card.
rule-resident_id-length = An identity number has { $expected } characters; this one has { $count }.
    .fix = Compare it with the card, one character at a time.
rule-resident_id-characters = “{ $value }” has characters that do not belong: 17 digits, then a digit or X.
    .fix = Correct it from the card.
rule-resident_id-area = “{ $value }” begins with an area code that does not exist.
    .fix = Check the first six digits.
rule-resident_id-birth_date = The birth date inside “{ $value }” does not exist.
    .fix = Check characters 7 to 14 (year, month, day).
rule-resident_id-birth_future = The birth date inside “{ $value }” lies in the future.
    .fix = Check characters 7 to 14 (year, month, day).
rule-resident_id-check_character = The last character of “{ $value }” does not fit the 17 before it; at least one is wrong.
    .fix = Compare it with the card, one character at a time.
rule-resident_id-foreign_card = “{ $value }” looks like the number of a foreign permanent resident card.
    .fix = If so, change the certificate type to that card.

rule-hk_macau_permit-form = “{ $value }” is not a Hong Kong/Macau permit number: H or M and 8 digits (10 on old booklets).
    .fix = Correct it from the front of the permit.

rule-taiwan_permit-form = “{ $value }” is not a Taiwan permit number: 8 digits (10 on old booklets), no letters.
    .fix = Correct it from the permit.

rule-passport-form = “{ $value }” is not a passport number: 5 to 15 letters and digits without signs.
    .fix = Correct it from the data page of the passport.

rule-uscc-length = A unified social credit code has { $expected } characters; this one has { $count }.
    .fix = Compare it with the licence, one character at a time.
rule-uscc-characters = “{ $char }” in “{ $value }” never stands in a unified social credit code (no I, O, S, V, Z).
    .fix = See whether it should be 1 for I, 0 for O, 2 for Z.
rule-uscc-area = Characters 3 to 8 of “{ $value }”, “{ $area }”, must all be digits.
    .fix = Correct these six from the licence.
rule-uscc-organisation_code = The organisation code “{ $code }” inside “{ $value }” (characters 9 to 17) has a wrong check character.
    .fix = Compare these nine with the licence, one at a time.
rule-uscc-check_character = The check character (the last one) of “{ $value }” is wrong; after the 17 before it, it would be { $expected }.
    .fix = Compare it with the licence, one character at a time; an earlier one may be wrong.
rule-uscc-unknown_prefix = The check character of “{ $value }” is right, but it begins with an unusual department or area code.
    .fix = Look at the first eight characters on the licence once more.

rule-organisation_code-form = An organisation code has 9 letters and digits; “{ $value }” has not.
    .fix = Correct it from the certificate.
rule-organisation_code-check_character = The check character of “{ $value }” is wrong; after the first eight it would be { $expected }.
    .fix = Compare it with the certificate, one character at a time.

rule-business_registration_no-form = A registration number has 15 digits; “{ $value }” has not.
    .fix = Correct it from the licence.
rule-business_registration_no-check_digit = The check digit of “{ $value }” is wrong; after the first 14 it would be { $expected }.
    .fix = Compare it with the licence, one digit at a time.
rule-business_registration_no-old_form = “{ $value }” is a 13-digit number from before 2007; it cannot be checked and may be refused.
    .fix = If you have a newer licence, enter its 18-character code.

rule-business_licence_no-length = “{ $value }” has { $count } characters; a licence carries an 18-character code, an old one a 15-digit number.
    .fix = Correct it from the licence.

rule-mobile-length = A mobile number has { $expected } digits; “{ $value }” has { $count }.
    .fix = Complete it, or remove what is too much.
rule-mobile-characters = “{ $value }” has something other than digits.
    .fix = Enter 11 digits only; separate several numbers with semicolons.
rule-mobile-prefix = “{ $value }” is not a mainland mobile number (they begin with 13 to 19).
    .fix = Enter a mainland mobile number that receives text messages.
rule-mobile-virtual_operator = “{ $value }” belongs to a virtual operator; some administrations do not accept it.
    .fix = If you have a number of one of the three carriers, use that.

rule-office_phone-brackets = The phone number “{ $value }” has brackets; only digits and the hyphen are taken.
    .fix = Remove them: area code, hyphen, number, such as 0571-86660000.
rule-office_phone-plus = The phone number “{ $value }” has a plus sign; only digits and the hyphen are taken.
    .fix = Remove +86: area code, hyphen, number, such as 0571-86660000.
rule-office_phone-characters = The phone number has “{ $char }”; only digits and the hyphen are taken.
    .fix = Write area code, hyphen, number, such as 0571-86660000.
rule-office_phone-form = “{ $value }” is not a whole landline number: area code of 3 or 4 digits, hyphen, 7 or 8 digits.
    .fix = Write it like 0571-86660000.
rule-office_phone-extension = “{ $value }” has an extension, which some systems refuse.
    .fix = Use a direct number if you have one; else name the extension in the remark.
rule-office_phone-area_code = The area code “{ $area }” is unusual.
    .fix = Check it: Beijing is 010, Hangzhou 0571.
rule-office_phone-is_mobile = “{ $value }” is a mobile number. Most provinces take one from a unit without a landline; some, such as Jiangsu, do not.
    .fix = If you have a landline, enter area code, hyphen, number.

rule-any_phone-form = “{ $value }” is neither a mobile number nor a landline.
    .fix = Enter 11 digits, or area code, hyphen, number, such as 0571-86660000.

rule-postcode-form = A postcode has 6 digits; this has { $count } characters, or others than digits.
    .fix = Enter six digits.
rule-postcode-area = No postcode begins like { $value }.
    .fix = Check the postcode of the place.

rule-qq-form = “{ $value }” is not a QQ number: 5 to 11 digits, not beginning with 0.
    .fix = Enter digits only; leave it empty if you have none.

rule-service_number-address = “{ $value }” is an address, not a service number.
    .fix = Apply for a service number in the provider’s filing console and copy it whole.
rule-service_number-record = “{ $value }” is a record number, which comes after the filing; a service number is wanted here.
    .fix = Apply for a service number in the provider’s filing console and copy it whole.
rule-service_number-unusual = “{ $value }” does not look like the service numbers known so far.
    .fix = Copy it from the provider’s console rather than typing it; if it is right, go on.

rule-domain-scheme = “{ $value }” is a web address; a domain is wanted here.
    .fix = Remove http:// or https:// and whatever follows the domain, such as example.com.
rule-domain-path = “{ $value }” holds more than a domain.
    .fix = Keep the domain only, such as example.com.
rule-domain-port = “{ $value }” carries a port.
    .fix = Remove the colon and the digits after it.
rule-domain-is_ip = “{ $value }” is an IP address, not a domain.
    .fix = Enter the domain you registered, such as example.com.
rule-domain-www = The domain itself is filed, without www: “{ $value }”.
    .fix = Change it to { $expected }.
rule-domain-characters = “{ $char }” in “{ $value }” cannot stand in a domain.
    .fix = Remove or correct it; one domain a line.
rule-domain-hyphen = A part of “{ $value }” begins or ends with a hyphen.
    .fix = Check the domain; hyphens stand only inside.
rule-domain-label = “{ $value }” is not a whole domain.
    .fix = Look for a dot too many, or a part that is too long or misspelt.
rule-domain-length = “{ $value }” has { $count } characters as it is sent; 4 to 128 are allowed.
    .fix = Check the domain.
rule-domain-no_suffix = “{ $value }” has no suffix.
    .fix = Write the whole domain, such as example.com.
rule-domain-no_such_suffix = The suffix of “{ $value }” does not exist.
    .fix = Check what stands after the last dot.
rule-domain-only_suffix = “{ $value }” is only a suffix; your own name before it is missing.
    .fix = Write the whole domain, such as example.com.
rule-domain-host = “{ $value }” is a sub-domain of { $host }, which belongs to its host; it cannot be filed in your name.
    .fix = Enter a domain you have registered yourself, such as example.com; if you have none yet, register one first.
rule-domain-sub_domain = “{ $value }” is a sub-domain; what is filed is the registered domain.
    .fix = Change it to { $expected }; sub-domains may be used once it is filed.
rule-domain-suffix_unknown = It is not known whether MIIT has approved the suffix “.{ $suffix }”.
    .fix = Look it up on the MIIT site 域名.信息, or ask your provider.
rule-domain-suffix_refused = Beijing does not file the suffix “.{ $suffix }”; other provinces are not known.
    .fix = Ask your administration or provider first; .cn and .com are safe choices.

rule-homepage_url-other_domain = The home page “{ $value }” does not lie within the filed domain “{ $other }”.
    .fix = Enter an address under the filed domain, such as www and the domain.
rule-homepage_url-form = “{ $value }” is not a usable home page address.
    .fix = Write it like www.example.com, without http://, blanks or Chinese punctuation.
rule-homepage_url-port = The home page “{ $value }” carries a port; the reviewer may not be able to open it.
    .fix = If the default port works, remove the colon and the digits.

rule-ip-form = “{ $value }” is not an IP address.
    .fix = Enter the server’s public IPv4 address, four numbers with dots; a range as first-last.
rule-ip-not_public = “{ $value }” is not public, or holds addresses that are not.
    .fix = Look up the public address of the server in the provider’s console.
rule-ip-range_reversed = The first address { $first } is above the last one, { $last }.
    .fix = Exchange the two.
rule-ip-network = “{ $value }” is written as a network.
    .fix = Write first-last, or a single address.
rule-ip-v6 = “{ $value }” is an IPv6 address; no public rule says whether it can be filed.
    .fix = Ask your provider; enter the IPv4 address if there is one.

rule-email-length = The e-mail address has { $count } characters; at least 6 are needed.
    .fix = Enter the whole address.
rule-email-form = This is not a whole e-mail address.
    .fix = Write it like name@example.com, with one @ and no blanks.
rule-email-not_ascii = The address has non-Latin characters, which many systems refuse.
    .fix = Use an address of letters and digits.
rule-email-suffix = The suffix “.{ $suffix }” of the address does not exist; no notice would arrive.
    .fix = Check what stands after the @.

rule-text-not_gbk = “{ $char }” ({ $code }) is not in GBK, the encoding of the filing system.
    .fix = Ask your provider how to write it; often pinyin or a variant is used and explained in the remark.

rule-site_name-symbol = A website name cannot hold the sign “{ $char }”.
    .fix = Use Chinese characters, letters and digits only.
rule-site_name-brackets = “{ $value }” has brackets, which fit only where the full name of the unit has them.
    .fix = If it is not the full name, remove them.
rule-site_name-domain = A website name cannot be a domain: “{ $value }”.
    .fix = Use the full or short name of the unit.
rule-site_name-digits = A website name cannot be digits only: “{ $value }”.
    .fix = Write at least three Chinese characters.
rule-site_name-latin = A website name cannot do without Chinese characters: “{ $value }”.
    .fix = Write at least three Chinese characters.
rule-site_name-too_short = “{ $value }” has { $count } Chinese characters; a website name has at least three.
    .fix = Make it fuller; the full name of the unit is the safest.
rule-site_name-state_prefix = A website name cannot begin with “{ $word }”, unless the unit’s own name does.
    .fix = Remove “{ $word }”; use the full or short name of the unit.
rule-site_name-forbidden = “{ $word }” is for the public bodies concerned only.
    .fix = Choose a name without “{ $word }”.
rule-site_name-sensitive = A website name cannot hold “{ $word }”.
    .fix = Choose a name without “{ $word }”.
rule-site_name-foreign_prefix = A website name cannot begin with the name of a foreign country or international body, “{ $word }”.
    .fix = Remove it; use the full or short name of the unit.
rule-site_name-foreign_word = “{ $word }” in “{ $value }” may be read as a foreign country or international body.
    .fix = If it is no part of the unit’s name, choose another.
rule-site_name-approval = “{ $word }” in “{ $value }” may call for a permit and is often sent back.
    .fix = Choose another name if you have none.
rule-site_name-finance = “{ $word }” in “{ $value }” has to do with finance; approval papers are likely to be asked for.
    .fix = Have them ready; choose another name if it is not about finance.
rule-site_name-placeholder = “{ $value }” looks like a stopgap; the name must fit the content of the site.
    .fix = Write the name the site will really have.

rule-site_name_individual-unit = The website name of an individual cannot hold a word of units such as “{ $word }”.
    .fix = Choose another; if a unit runs the site, file as that unit.
rule-site_name_individual-listed = “{ $word }” in “{ $value }” is often refused for individuals, though some provinces ask for it.
    .fix = Ask your administration or provider; if in doubt, choose another.
rule-site_name_individual-long = “{ $value }” has { $count } characters; names of individuals’ sites usually have 3 to 10.
    .fix = Shorten it if you can.
rule-site_name_individual-own_name = “{ $value }” holds your own name, which some providers refuse.
    .fix = Choose one that tells the content.

rule-postal_address-prefix = The address repeats “{ $prefix }”; province, city and district were chosen already.
    .fix = Delete it and the district after it; begin with the street.
rule-postal_address-no_door = The address does not reach a door.
    .fix = Give number, building and room; where there is none, say so in the remark.
rule-postal_address-symbol = The address has the sign “{ $char }”, which some systems refuse.
    .fix = Use Chinese characters, letters and digits: 5号 instead of 5#.

rule-date-form = “{ $value }” is not a date.
    .fix = Write eight digits, such as 20261123.
rule-date-no_such_day = There is no such day as “{ $value }”.
    .fix = Check month and day.
rule-date-year = The year of “{ $value }” is out of range.
    .fix = Check the year; it has four digits.
rule-date-forever = A day is wanted here, not “without an end”.
    .fix = Write eight digits, such as 20261123.

rule-filing_number-form = “{ $value }” does not look like a filing number.
    .fix = Copy it from the foot of the site or the ministry's look-up page, for example 浙ICP备2026000001号; with a telecom licence, 浙B2-20080101.
rule-filing_number-digits = The digits in “{ $value }” should be 8 or 10.
    .fix = Check it on the ministry's look-up page.
rule-filing_number-abbreviation = “{ $value }” does not begin with the short name of a province.
    .fix = A filing number begins with one character for the province, such as 京, 沪, 浙, 粤.
rule-filing_number-other_abbreviation = “{ $value }” begins with the wrong short name: numbers of Sichuan use 蜀, those of Gansu 陇.
    .fix = Correct it from the ministry's look-up page.
rule-filing_number-public_security = “{ $value }” is a public-security number; the ministry's ICP filing number is wanted here.
    .fix = Enter the number with “ICP备” in it.
rule-filing_number-year = The year { $year } in “{ $value }” is unlikely.
    .fix = Check it on the ministry's look-up page.

rule-entity_filing_number-is_site = “{ $value }” is the number of a website; the number of the entity is wanted here.
    .fix = Leave out the hyphen and the serial at the end: { $expected }.

rule-site_filing_number-no_serial = “{ $value }” is the number of the entity; that of a website ends with a serial.
    .fix = Add the serial of this website, such as “-1”; with several websites, check it on the ministry's look-up page.
rule-site_filing_number-serial = The serial at the end of “{ $value }” should be 1 to 4 digits.
    .fix = Check it on the ministry's look-up page.
rule-site_filing_number-other_service = “{ $value }” belongs to an app or a mini program, not to a website.
    .fix = Enter the number of the website, which ends with digits only.

rule-filing_password-unusual = A filing password usually has 6 to 32 letters, digits or signs; this one has { $count } characters, or others among them.
    .fix = Compare it with the message you were sent then; a lost one can be recovered on the ministry's site.

rule-tracking_number-unusual = “{ $value }” does not look like the usual tracking numbers.
    .fix = Compare it with the waybill; if it is right, go on.

rule-count-form = “{ $value }” is not a number.
    .fix = Enter digits only, such as 0, 1, 2.
