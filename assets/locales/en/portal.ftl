# Filing by hand at a provider's portal, and recording what the portal says.

error-portal_out_of_order = The portal's state does not follow from the one on record; nothing was changed.
    .fix = Check the portal; if it is so, confirm it and record it.
error-portal_other_channel = This case was not handed in at a portal.
    .fix = See its timeline for how it stands.
error-portal_nothing_recorded = There is no record to take back.
    .fix = Nothing to do.
error-portal_not_sent_back = This case was not sent back and need not be handed in again.
    .fix = Record what the portal says first.
