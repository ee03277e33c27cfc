# What `beian poll` says.

cli-poll = Ask the filing system where your open filings stand
    .once = Ask now, once, whether or not it is time
    .office = Address of the filing system; not needed while the book knows only one
    .token_file = File with its access token
    .passphrase_file = File with the passphrase of the book; otherwise the key file in the data folder
    .more = Without --once it goes on asking, on work days between 9:00 and 18:00, when something can have changed, until it is interrupted.
cli-poll-asked = Asked after { $asked } filings; { $news } have news.
cli-poll-lost = { $case }: the filing system does not know this filing any more.
