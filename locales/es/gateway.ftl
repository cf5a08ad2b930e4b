# Letters that the gateway sends about accounts.

gateway-mail-invitation-subject = Le invitamos a usar { $gateway }
gateway-mail-invitation-text =
    Hola, { $name }:

    Se ha creado una cuenta para usted en { $gateway }. Elija su contraseña aquí en un plazo de siete días:

    { $link }

    El enlace sirve una sola vez. Si no esperaba una invitación, no haga nada.
gateway-mail-reset-subject = Elija una contraseña nueva
gateway-mail-reset-text =
    Hola, { $name }:

    Alguien ha pedido una contraseña nueva para su cuenta en { $gateway }. Si fue usted, elíjala aquí en el plazo de una hora:

    { $link }

    El enlace sirve una sola vez. Si no fue usted, no haga nada; su contraseña no cambia.
gateway-mail-welcome-subject = Se le han dado más permisos
gateway-mail-welcome-text =
    Hola, { $name }:

    Su cuenta en { $gateway } ha recibido permisos en otra administración. Vuelva a iniciar sesión para usarlos:

    { $link }
gateway-mail-changed-subject = Su acceso ha cambiado
gateway-mail-changed-text =
    Hola, { $name }:

    Se ha cambiado la contraseña o el segundo paso de su cuenta en { $gateway }. Si no fue usted, avise enseguida a su administrador.
gateway-mail-missing-subject = Falta un informe
gateway-mail-missing-text =
    Hola, { $name }:

    No han llegado informes habituales:

    { $reports }

    Lo que llegó y lo que falta:

    { $link }
