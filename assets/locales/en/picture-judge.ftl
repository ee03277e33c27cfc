# What was noticed in a picture. All of it is a hint for you to judge.

note-judge-blurred = The picture looks blurred
    .fix = Enlarge it and see whether the small print is clear. If not, wipe the lens, tap to focus, hold still and take it again.

note-judge-dark = The picture is rather dark
    .fix = Take it again near a window or a lamp, or make it brighter and see whether the text is clear.

note-judge-washed_out = The picture is too bright and the print has faded
    .fix = Take it again away from strong light and without the flash, or make it darker and see whether the text is clear.

note-judge-glare = There seems to be a reflection on the document
    .fix = Change the angle, switch off the flash and take it again. What the reflection covers must be visible.

note-judge-cut = An edge of the document seems to be missing
    .fix = Move back until all four edges and corners are in the picture, and take it again.

note-judge-screen = This looks like a photographed screen or a screenshot
    .fix = The authority wants a picture of the original. Photograph the document itself, not a screen, and no electronic copy.

note-judge-aspect = The document in this picture does not have the shape of an ID card
    .fix = Take one picture of each side, straight from above. Do not put both sides into one picture.

note-judge-aspect_page = The document in this picture does not have the usual shape of a licence
    .fix = See whether it was taken at a slant, or whether a part is missing.

note-judge-sideways = The document lies on its side
    .fix = Choose “Edit picture” and turn it until the text stands upright.

note-judge-upside_down = The document seems to be upside down
    .fix = Choose “Edit picture” and turn it until the text stands upright.

note-judge-no_face = No face was found (a rough guess only)
    .fix = See whether the picture shows the person from the front, upper body.

note-judge-many_faces = There seems to be more than one person in the picture
    .fix = Only the site principal may be in it. Ask others to step aside and take it again.

note-judge-off_centre = The person is not in the middle
    .fix = Stand in the middle of the curtain with head and both shoulders in the picture, and take it again.

note-judge-head_cut = The top of the head seems to be cut off
    .fix = Raise the camera or move back: some curtain must show above the head.

note-judge-background = The background seems to have more than one colour
    .fix = The curtain must fill the picture: no wall, window or edge of the curtain.

note-judge-is_portrait = This looks like a picture of a person, not of a document
    .fix = See whether it is in the wrong place. A picture of the person goes to “Backdrop photo”.

note-judge-is_front = This looks like the side of the ID card with the portrait
    .fix = The side with the emblem is wanted here. Turn the card over and take it again, or swap the two pictures.

note-judge-is_back = This looks like the side of the ID card with the emblem
    .fix = The side with the portrait is wanted here. Turn the card over and take it again, or swap the two pictures.

note-judge-is_card = This looks like an ID card
    .fix = See whether it is in the wrong place: no ID card is wanted here.

note-judge-is_licence = This looks like a licence, not an ID card
    .fix = See whether it is in the wrong place. A licence goes to the entity's certificate.

note-judge-is_page = This looks like a printed or scanned page
    .fix = A picture of the original is wanted here, no copy, print or form. Photograph the original.
