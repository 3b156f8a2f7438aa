### Onde denunciar.

hotlines-title = Onde denunciar
hotlines-lead = Escolha o país onde se encontra. Uma linha de denúncia recebe a sua denúncia e trata do resto. Não precisa de provas nem de procurar mais.
hotlines-danger = Se alguém está em perigo agora, ligue para a polícia ou para o número de emergência do país onde se encontra.
hotlines-not-alone = Se lhe aconteceu alguma coisa, a culpa não é sua. Uma linha de denúncia ou um adulto de confiança pode ajudar.
hotlines-leave = Sair desta página
hotlines-no-address = O endereço Web não consta das fontes.
hotlines-inhope-yes = Membro da INHOPE: sim
hotlines-inhope-since = Membro da INHOPE: sim, desde { $year }
hotlines-inhope-no = Membro da INHOPE: não
hotlines-inhope-unknown = Membro da INHOPE: não se sabe
hotlines-all = Todos os países
hotlines-without = Nenhuma linha de denúncia registada
hotlines-without-text = De { $n ->
    [one] { $n } de { $of } membros
   *[other] { $n } de { $of } membros
} não se conhece aqui nenhuma linha de denúncia. Isto não significa que não exista.
hotlines-what-then = Nesse caso, pode denunciar à polícia local. Uma linha de denúncia de outro país também pode receber a denúncia.
hotlines-about = Sobre esta página
hotlines-stored = Nada é guardado sobre si: nem nome, nem endereço, nem cookies.
hotlines-history = O seu navegador pode guardar que esteve aqui. Pode apagar essa informação no histórico.
hotlines-record = { $n ->
    [0] Não há nenhuma linha de denúncia registada.
    [one] { $n } linha de denúncia registada.
   *[other] { $n } linhas de denúncia registadas.
}
hotlines-record-members = Estão em { $k } de { $of } membros.
hotlines-check = Os endereços são os que as fontes indicam. O próprio Accord não é uma linha de denúncia: o que é denunciado neste sítio vai para a linha de denúncia do país escolhido. A INHOPE é uma associação de linhas de denúncia de muitos países.
hotlines-here = Denunciar aqui
hotlines-here-one = Neste sítio pode dirigir-se à linha de denúncia deste país: { $country }. Não precisa de dar o seu nome.
hotlines-here-some = Neste sítio pode dirigir-se às linhas de denúncia destes países: { $countries }. Não precisa de dar o seu nome.
hotlines-receipt = Tem um comprovativo? Veja o que foi feito da sua denúncia
hotlines-directory = As fontes indicam um diretório de linhas de denúncia, mantido pela INHOPE:
leave-title = Página vazia
leave-text = Pode fechar esta página.
