### Lo que las reglas rechazan y qué hacer en su lugar: una frase para cada código.

# Funciones.
refusal-analyst-and-police = Nadie puede ser analista y policía a la vez. Asigne esta función a otra cuenta.
refusal-admin-and-data = Quien administra personas o máquinas no tiene ninguna función que dé acceso a datos. Asigne esta función a otra cuenta.
refusal-grant-member-missing = Esta función se ejerce para un miembro. Elija el miembro.
refusal-grant-member-not-needed = Esta función no se ejerce para un miembro. No indique ninguno.
refusal-grant-already-held = La cuenta ya tiene esta función.

# Rondas.
refusal-round-not-now = Este no es el paso siguiente de la ronda.
refusal-round-days-out-of-order = Una ronda se anuncia, se abre, se cierra y celebra su conferencia, en este orden. Cambie las fechas.
refusal-round-too-early-to-open = La ronda se abre el día anunciado, no antes.
refusal-round-too-early-to-close = Los miembros disponen hasta el final del último día (UTC). Cierre la ronda después.
refusal-round-before-conference = La conferencia no ha comenzado. Nada se presenta antes.
refusal-round-close-has-passed = El último día ya ha pasado. Lo que llegue después llega con retraso, y así se indica.
refusal-round-only-later = Las fechas ya se comunicaron a los miembros: el último día solo se puede trasladar a una fecha posterior.
refusal-round-bad-id = Dé a la ronda un nombre de hasta 40 letras minúsculas, cifras y guiones, por ejemplo 2027-lisbon.
refusal-round-taken = El registro ya tiene una ronda con este nombre. Elija otro.
refusal-round-unknown-questionnaire = Esa edición del cuestionario no existe. Elija una de la lista.
refusal-round-empty = Hay un campo vacío: el acontecimiento, la edición del cuestionario o el motivo.

# Informes.
refusal-report-not-now = Este no es el paso siguiente del informe.
refusal-report-round-not-open = La ronda aún no se ha abierto.
refusal-report-no-authority = Indique las autoridades que deben firmar.
refusal-report-unknown-authority = El informe no prevé la firma de esta autoridad.
refusal-report-locked = El informe está presentado y bloqueado. Se podrá modificar cuando esté publicado.
refusal-report-nothing-changed = Las respuestas son las mismas que antes.
refusal-report-answers-changed = Las respuestas han cambiado desde que las leyó. Léalas de nuevo y firme después.
refusal-report-signed-already = Esta autoridad ya ha firmado.
refusal-report-signs-twice = Usted ya ha firmado este informe. La firma siguiente corresponde a otra persona.
refusal-report-approved-by-editor = Quien modificó las respuestas no las aprueba. Pídaselo a un colega.
refusal-report-checked-by-involved = Quien modificó o firmó el informe no lo comprueba. Pídaselo a un colega.
refusal-report-approved-above = El informe está firmado en su nivel y se encuentra en uno superior. Solo este puede devolverlo.
refusal-report-not-yet-there = El informe aún no ha llegado a su nivel.
refusal-report-reason-missing = Indique el motivo.
refusal-report-held-back = Hay algo que corregir o explicar antes de que nadie firme. Figura en el informe.
refusal-report-unconfirmed = El informe contiene respuestas de la ronda anterior que nadie ha comprobado. Modifíquelas o indique que siguen siendo válidas.
refusal-report-baseline-frozen = La situación de partida quedó congelada al cerrarse su ronda y ya no cambia. Restablezca el texto anterior.
refusal-report-not-asked = El informe no tiene esa pregunta. Cargue la página de nuevo.
refusal-report-remark-settled = La observación está resuelta. Haga una nueva.
refusal-report-remark-empty = Escriba la observación.
refusal-report-replied-already = El miembro ya ha respondido.
refusal-report-reply-awaited = Al miembro aún le quedan días para responder. Publique después de su respuesta o del último día.

# Compromisos.
refusal-commitment-not-now = Este no es el paso siguiente del compromiso.
refusal-commitment-named-twice = Hay un nombre repetido. Dé a cada acción, hito y meta un nombre propio.
refusal-commitment-nothing-changed = Los términos son los mismos que antes.
refusal-commitment-terms-changed = Los términos han cambiado desde que los leyó. Léalos de nuevo y firme después.
refusal-commitment-signed-by-editor = Quien redactó los términos no los firma. Pídaselo a un colega.
refusal-commitment-reason-missing = Indique el motivo.
refusal-commitment-deadline-passed = El plazo ha vencido. El compromiso se juzga tal como está.
refusal-commitment-no-deadline = El compromiso no tiene plazo, de modo que nunca vence. Modifíquelo para darle uno.
refusal-commitment-before-deadline = El plazo aún no ha vencido (UTC).
refusal-commitment-no-such-milestone = El compromiso no tiene ese hito.
refusal-commitment-done-already = El hito ya se marcó como alcanzado. La marca permanece.
refusal-commitment-done-in-future = Ese día aún no ha llegado. Marque el hito como alcanzado cuando llegue.
refusal-commitment-evidence-missing = Indique la prueba que lo demuestra.
refusal-commitment-no-successor = Solo puede sustituirlo otro compromiso público del mismo miembro.
refusal-commitment-report-awaited = El miembro dispone de 30 días desde el vencimiento del plazo para presentar su informe. Aún no han pasado.
refusal-commitment-change-waiting = Hay una modificación de este compromiso pendiente de firma. Primero haga que se firme o descártela.
refusal-commitment-no-change = No hay ninguna modificación de este compromiso pendiente de firma.
refusal-commitment-cannot-be-judged = Lo que se sabe del compromiso no se puede juzgar tal como se introdujo. Compruebe el nivel de prueba y el número de hitos.

# Revisiones.
refusal-review-not-now = Este no es el paso siguiente de la revisión.
refusal-review-own-member = Nadie revisa el miembro del que procede. Elija otro revisor.
refusal-review-involved = Quien lo redactó o lo firmó no lo revisa. Elija otro revisor.
refusal-review-holds-role = El revisor ejerce una función para este miembro. Elija otro revisor.
refusal-review-no-reviewer = Esta cuenta no es de un revisor, o no se conoce su país. Elija otro revisor.
refusal-review-assigned-already = Ya hay un revisor asignado. Primero debe relevarlo.
refusal-review-report-not-ready = Los revisores se asignan desde la presentación del informe hasta que se envían sus revisiones.
refusal-review-assigns-self = Nadie se asigna una revisión a sí mismo. Pídaselo a un colega.
refusal-review-not-the-reviewer = Solo el revisor hace la declaración, redacta y presenta una revisión.
refusal-review-conflict-unsaid = Indique qué conflicto de intereses existe, o declare que no existe ninguno.
refusal-review-conflict-undecided = Se ha declarado un conflicto de intereses. La secretaría decide si la revisión continúa.
refusal-review-nothing-to-allow = No hay ningún conflicto de intereses declarado pendiente de decisión.
refusal-review-allowed-by-self = Nadie decide sobre su propio conflicto de intereses.
refusal-review-unknown-promise = Este compromiso no figura entre los que se revisan aquí.
refusal-review-unfinished = Cada escala requiere una valoración y su justificación.
refusal-review-claim-without-evidence = Si no se encontraron pruebas, el cumplimiento es «sin pruebas». Eso es un resultado.
refusal-review-window-open = Al miembro aún le quedan días para responder.
refusal-review-replied-already = El miembro ya ha respondido.
refusal-review-reply-by-reviewer = El revisor no responde en nombre del miembro.
refusal-review-empty = Escriba el texto.

# Personas e inicio de sesión.
refusal-people-not-known = No ha funcionado. Compruebe la dirección, la contraseña y el código; un código se acepta una sola vez y el siguiente llega en 30 segundos como máximo.
refusal-people-passkey-refused = No se aceptó la llave de acceso. Inténtelo de nuevo o use otra.
refusal-people-attempt-over = Ese intento ha terminado: duró demasiado o ya se había usado. Empiece de nuevo.
refusal-people-passkey-unverified = Su dispositivo no comprobó quién es usted. Configure en él un PIN, la huella o el reconocimiento facial y empiece de nuevo.
refusal-people-passkey-not-kept = Este dispositivo no puede guardar llaves de acceso que se encuentren sin indicar un nombre. Use otro.
refusal-people-passkey-there = Este dispositivo ya tiene una llave de acceso para la cuenta. Use otro dispositivo o esa llave.
refusal-people-no-way-chosen = No se recibió nada con lo que pueda iniciar sesión más adelante. Cree una llave de acceso o elija una contraseña.
refusal-people-way-off = Este sitio no ofrece esa forma de iniciar sesión. Elija otra.
refusal-people-code-wrong = El código de un solo uso no es correcto. Compruebe la hora de su teléfono y escriba el código que muestra ahora.
refusal-people-openid-refused = La otra institución no confirmó quién es usted. Inténtelo de nuevo o use otra forma de iniciar sesión.
refusal-people-openid-unknown = Nadie tiene aquí esa identidad. Inicie sesión de otra forma y vincúlela en su cuenta.
refusal-people-openid-taken = Esa identidad pertenece a otra cuenta. Elija otra en esa institución.
refusal-people-password-short = Una contraseña tiene 15 caracteres o más. Varias palabras juntas son fáciles de recordar.
refusal-people-password-long = Una contraseña tiene 256 caracteres como máximo.
refusal-people-password-own = Esta contraseña está formada por su nombre, su dirección o el nombre de este sitio, que otras personas también conocen. Elija otra.
refusal-people-password-known = Esta contraseña es una expresión muy conocida, de las primeras que prueba quien intenta adivinarla. Elija otra.
refusal-people-password-pattern = Esta contraseña es una fila de teclas o repite siempre lo mismo. Elija otra.
refusal-people-last-way = Esta es la última forma de iniciar sesión en la cuenta. Añada antes otra.
refusal-people-name-missing = El nombre está vacío, supera los 120 caracteres o ya está en uso. Elija uno de 1 a 120 caracteres que aquí no esté ya en uso.
refusal-people-mail-unreadable = Esto no es una dirección de correo electrónico. Escriba una como nombre@example.org.
refusal-people-mail-taken = Ya existe una cuenta con este correo electrónico. Asigne la función a esa cuenta.
refusal-people-role-missing = Elija una función y, si se ejerce para un miembro, el miembro.
refusal-people-role-not-yours = No le corresponde asignar ni retirar esta función. El administrador de un miembro asigna las funciones de ese miembro; el operador del sistema, las de la alianza y las de los administradores de los miembros.
refusal-people-other-member = La cuenta es de otro miembro. Una cuenta ejerce funciones de un solo miembro.
refusal-people-role-not-held = La cuenta no tiene esta función.
refusal-people-oneself = Nadie cambia sus propios permisos. Pídaselo a un colega.
refusal-people-state-other = El estado de la cuenta no lo permite. Cargue la página de nuevo y compruébelo.
refusal-people-reason-missing = Indique el motivo.
refusal-people-link-over = Este enlace ya no funciona: se usó, se retiró o es demasiado antiguo. Pida uno nuevo a quien se lo envió.
refusal-people-invitation-over = La invitación ya no está abierta.
refusal-people-proposal-over = Esta propuesta ya no está abierta: se decidió, se retiró o han pasado siete días. Propóngala de nuevo.
refusal-people-proposal-own = Nadie acepta lo que propuso. Pídaselo a un colega.
refusal-people-proposal-not-yours = Tiene que aceptarla una persona con los mismos derechos que quien la propuso.
refusal-people-proposal-there = Ya se ha propuesto lo mismo y está pendiente de una segunda persona.
refusal-people-member-unreadable = Indique los códigos de dos y tres letras mayúsculas, el nombre, el día de adhesión y la fuente.
refusal-people-member-there = El registro ya contiene este miembro.
refusal-people-not-a-colleague = Solo los colegas del mismo miembro o de la misma oficina responden unos por otros.
refusal-people-vouched-before = Usted ya ha respondido por esta persona. Le toca a otro colega.
refusal-people-vouch-oneself = Nadie responde por sí mismo.
refusal-people-recovery-over = Esta solicitud ya no está abierta: la cuenta se devolvió, un colega la rechazó o han pasado siete días.
refusal-people-token-days = Un token funciona de 1 a 365 días.
refusal-people-token-scope = Elija una o varias de sus propias funciones.
