def last_checked(request):
    return {}
