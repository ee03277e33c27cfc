# Filing by hand at a provider's portal, and recording what the portal says.

error-portal_out_of_order = The portal's state does not follow from the one on record; nothing was changed.
    .fix = Check the portal; if it is so, confirm it and record it.
error-portal_other_channel = This case was not handed in at a portal.
    .fix = See its timeline for how it stands.
error-portal_nothing_recorded = There is no record to take back.
    .fix = Nothing to do.
error-portal_not_sent_back = This case was not sent back and need not be handed in again.
    .fix = Record what the portal says first.

portal-channel = Where to hand in
portal-channel-practice = Practice
portal-channel-practice-about = To the practice system on this computer: a rehearsal, no real filing.
portal-channel-portal = The provider's portal
portal-channel-portal-about = The real filing: you fill it in at the provider's site and record here how it goes.
portal-host = With which provider
portal-prepare = Get ready to fill it in
portal-open = Open { $name } in the browser
portal-sheet = Fill in: copy value by value to the portal
portal-copy = Copy
portal-copy-this = Copy "{ $label }"
portal-copied = filled in
portal-copied-count = { $count } of { $total } filled in
portal-says = What does the portal say now?
portal-on-record = On record here: { $state }
portal-other = Another state
portal-record = Record it
portal-undo = Take the last record back
portal-doubt = On record is "{ $from }", but the portal says "{ $to }": that is out of order. Is it so?
portal-doubt-yes = Yes, record "{ $to }"
portal-doubt-no = No, leave it
portal-paste = Paste the message, page text or refusal here
portal-read = Read it
portal-understood = Understood: { $what }
portal-unread = Not understood; ask the provider:
portal-same = The same as on record, "{ $state }"; nothing to do.
portal-shown = After the papers were mailed the portal goes on showing “to be mailed” until they are entered. That is normal: change nothing here, and do not mail them again.
portal-keep = Keep the text as proof
portal-right = Is that right? It is recorded only when you say so.
portal-right-yes = Yes, record "{ $state }"
portal-right-no = No
portal-attempts = The rounds side by side ({ $count })
portal-attempt = Round { $round }
portal-changed = Changed since the round before:

portal-open-field = Open: { $label }
portal-flagged = { $count ->
    [one] One thing to mend
   *[other] { $count } things to mend
}
portal-packet = Save the packet (ZIP)
portal-packet-about = Values, forms, pictures and a checklist in one file, for filling in elsewhere. It holds identity papers: keep it safe.
portal-packet-saved = Saved: { $file }
