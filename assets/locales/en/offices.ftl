# Filing with somebody else's filing system (an agency, a host); notifications and the tray.

error-channel_no_such_host = There is no host at this address.
    .fix = Check the address. If it is one inside a company, connect to the company's network first.
error-channel_nobody_there = The host is there, but no filing system answers at this port.
    .fix = Check the address and its port; if they are right, ask whether their system is down.
error-channel_insecure = No encrypted connection could be made: the certificate does not hold, or the other side does not encrypt.
    .fix = Check this computer's date and time. In a hotel or an airport, log in to the network in a browser first. If it stays so, contact them. The token was not sent.
error-channel_other_version = Their filing system speaks version { $version } of the contract, which this app does not know.
    .fix = Update this app, or ask them for version 1.
error-send_elsewhere = This case was handed in elsewhere and is still under way there.
    .fix = Go on with it on the progress page; to change, take it back there first.
error-office_bad_address = “{ $address }” does not look like the address of a filing system.
    .fix = It should look like https://beian.example.cn, without user name, password, or anything after a question mark.
error-office_plain = Nothing sent to this address is encrypted: certificates and the token can be read on the way.
    .fix = Use an address that begins with https://. If it is only used inside a network you trust, tick “I know that nothing is encrypted”.
error-office_twice = This address is in the list already, as “{ $name }”.
    .fix = If the token changed, replace it in the list.
error-office_bad_token = This does not look like an access token.
    .fix = A token is one run of letters, digits or signs without blanks; copy the whole of what they gave you.
error-office_unlisted = This case went to { $address }, which is not in your list.
    .fix = Enter the token they gave you below, and you can go on.
error-book_no_such_office = There is no such filing system in the list.
    .fix = Go back to the list and choose again.

portal-channel-http = Filing system of an agency or a host
portal-channel-http-about = A real filing: they gave you an address and an access token; this app sends everything there and fetches the progress.

office-pick = With whom
office-none = None yet. Add the address and the token they gave you.
office-add = Add one
office-name = What you call it
office-name-hint = Such as: Tea agency; the address when left empty
office-address = Address
office-token = Access token
office-token-hint = A run of characters they gave you. It is kept in the encrypted book only and never shown again.
office-token-new = New access token
office-plain = I know that nothing is encrypted, use it anyway
office-plain-note = Only inside a network you trust.
office-plain-mark = not encrypted
office-practice-mark = for practice
office-practice-note = It says that it is for practice: nothing filed there is real.
office-save = Add to the list
office-try = Try it
office-tried = Connected, and the token is right.
office-tried-practice = Connected, and the token is right. It is a filing system for practice: nothing filed there is real.
office-open = { $count } under way
office-change = Replace token
office-changed = The token was replaced.
office-keep = Replace
office-remove = Remove
office-remove-title = Remove “{ $name }” from the list?
office-remove-text = Its token is deleted from the book for good. Your cases stay.
office-remove-open = Its token is deleted from the book for good. { $count } applications are still under way there; you will not hear of them until you add it again.
office-cancel = Cancel
office-real = This is a real filing. Your material goes to { $name }, who review it and pass it on to the administration.
office-submit = Submit to { $name }
office-lies-at = Filed with { $name }
office-filing = Their number: { $filing }
office-lies-practice = { $name } says that it is for practice: review, messages and numbers here are not real.
office-stale = The latest progress could not be fetched: { $why } Below is what was known last.

attempts-current = This time
attempts-unsent = Not handed in yet
attempts-sent = Handed in { $at }
attempts-came = Came to: { $state }


note-news = One case has moved: { $step }
note-news-many = { $count } cases have moved
reminder-sms = An SMS check is about to run out: it must be done before { $until }.
reminder-mail = A case waits for its papers to be mailed; after { $until } the application is cleaned up.
reminder-photo = A case waits for its photo; after { $until } the application is cleaned up.
reminder-mend = A case waits to be mended and handed in again; after { $until } the application is cleaned up.

tray-show = Show window
tray-none = No case needs you
tray-locked = The book is closed
tray-waiting = Cases that need you: { $count }
tray-quit = Quit

ui-notify = Notifications
ui-notify-yes = When a case moves
ui-notify-no = None
ui-stay = Closing the window
ui-stay-no = Quits
ui-stay-yes = Keeps it in the tray
ui-notify-said = When a case moves or a deadline is near, your computer shows a notification. No names, companies or numbers are in it.
ui-notify-fine = All right
ui-notify-off = No notifications
